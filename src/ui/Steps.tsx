/** The worked steps, folded away until somebody asks how a result came about. */
import { ui } from '../calculators/wording.ts';
import { later } from './later.tsx';
import type { StepProps } from './StepList.tsx';

const load = () => import('./StepList.tsx').then((file) => file.StepList);
const List = later(import.meta.env.SSR ? await load() : undefined, load);

export function Steps(props: StepProps) {
  if (props.steps.length === 0) return null;
  return (
    <details class="calc-steps">
      <summary>{ui(props.wording, 'steps')}</summary>
      <List {...props} />
    </details>
  );
}
