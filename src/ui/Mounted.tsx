/** A calculator as an island mounts it: the shared part of its props comes from the stash. */
import { Calculator, type OwnProps } from './Calculator.tsx';
import { later } from './later.tsx';
import type { MountProps } from './props.ts';
import { stash } from './stash.ts';

const load = () => import('./charts/PlainCharts.tsx').then((file) => file.PlainCharts);
const Plain = later(import.meta.env.SSR ? await load() : undefined, load);

export function Mounted({ shared, ...own }: OwnProps & MountProps) {
  const kept = stash.get(shared);
  return kept ? <Calculator view={Plain} {...kept} {...own} /> : null;
}
