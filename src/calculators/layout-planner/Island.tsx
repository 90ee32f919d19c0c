import { ScatterCharts } from '../../ui/charts/ScatterCharts.tsx';
import { inBackground } from '../../ui/heavy/evaluation.tsx';
import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { plannerForm } from './form.ts';

const evaluation = inBackground(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  async () => (await import('./definition.ts')).layoutPlanner,
);

export default function LayoutPlanner(props: MountProps) {
  return <Mounted definition={plannerForm} evaluation={evaluation} view={ScatterCharts} {...props} />;
}
