/** A calculator as an island mounts it: the shared part of its props comes from the stash. */
import { Calculator, type OwnProps } from './Calculator.tsx';
import type { MountProps } from './props.ts';
import { stash } from './stash.ts';

export function Mounted({ shared, ...own }: OwnProps & MountProps) {
  const kept = stash.get(shared);
  return kept ? <Calculator {...kept} {...own} /> : null;
}
