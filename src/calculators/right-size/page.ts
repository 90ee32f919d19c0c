/** The pages of EC2 families: one for each maker and class, the few burstable and HPC families together. */
import type { InstanceClass, Maker } from './types.ts';

const MAKER_PAGES = { AWS: 'graviton', Intel: 'intel', AMD: 'amd' } as const satisfies Record<Maker, string>;

/** Name of the page that a family stands on: `graviton-general`, `burstable-and-hpc`. */
export function familyPage({ maker, class: kind }: { readonly maker: Maker; readonly class: InstanceClass }): string {
  return kind === 'burstable' || kind === 'hpc' ? 'burstable-and-hpc' : `${MAKER_PAGES[maker]}-${kind}`;
}

/** Its place on this site, without base or locale: `instances/graviton-general/#m8g`. */
export function familyAddress(family: {
  readonly id: string;
  readonly maker: Maker;
  readonly class: InstanceClass;
}): string {
  return `instances/${familyPage(family)}/#${family.id}`;
}
