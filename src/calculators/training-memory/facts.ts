/** What the training-memory calculator takes from the records: shapes of models, and the memory of hardware. */
import { architecturePresets } from '../architecture-facts.ts';
import { ownHardware } from '../device.ts';
import { hardwarePresets } from '../hardware-facts.ts';
import type { HardwarePreset } from '../hardware.ts';
import type { MemoryFacts } from './types.ts';

/** A preset without what memory does not depend on: it would travel with every page for nothing. */
function lean({ values, ...preset }: HardwarePreset): HardwarePreset {
  const { level, chip, chipName, family, chips, chipsPerInstance } = values;
  const { hbm, bank, banks, physicalCores, grouping, runtimePerCore } = values;
  return {
    ...preset,
    values: {
      level,
      chip,
      chipName,
      family,
      chips,
      chipsPerInstance,
      peak: {},
      ...(hbm !== undefined && { hbm }),
      ...(bank !== undefined && { bank, banks }),
      ...(physicalCores !== undefined && { physicalCores }),
      ...(grouping !== undefined && { grouping }),
      ...(runtimePerCore && { runtimePerCore }),
      prices: [],
    },
  };
}

export function memoryFacts(): MemoryFacts {
  return {
    presets: { hardware: [...hardwarePresets().map(lean), ownHardware], models: architecturePresets() },
  };
}
