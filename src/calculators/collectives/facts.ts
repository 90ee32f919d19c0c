/** What the collectives calculator takes from the records: the networks of machines, as presets. */
import { fabricPresets } from '../fabric-facts.ts';
import type { CollectivesFacts, FabricPreset } from './types.ts';

const own: readonly FabricPreset[] = ['custom-switch', 'custom-torus'].map((id) => ({
  id,
  label: `@option.fabric.${id}`,
  group: 'own',
  values: {},
}));

export function collectivesFacts(): CollectivesFacts {
  return { presets: { fabrics: [...fabricPresets(), ...own] } };
}
