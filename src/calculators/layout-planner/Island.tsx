import { inBackground } from '../../ui/heavy/evaluation.tsx';
import { later } from '../../ui/later.tsx';
import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { plannerForm } from './form.ts';

const evaluation = inBackground(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  async () => (await import('./definition.ts')).layoutPlanner,
);

const load = () => import('../../ui/charts/ScatterCharts.tsx').then((file) => file.ScatterCharts);
const Charts = later(import.meta.env.SSR ? await load() : undefined, load);

export default function LayoutPlanner(props: MountProps) {
  return <Mounted definition={plannerForm} evaluation={evaluation} view={Charts} {...props} />;
}
