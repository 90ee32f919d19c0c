import { later } from '../../ui/later.tsx';
import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { trainingMemory } from './definition.ts';

const load = () => import('../../ui/charts/StackedCharts.tsx').then((file) => file.StackedCharts);
const Stacked = later(import.meta.env.SSR ? await load() : undefined, load);

export default function TrainingMemory(props: MountProps) {
  return <Mounted definition={trainingMemory} view={Stacked} {...props} />;
}
