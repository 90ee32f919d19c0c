import { StackedCharts } from '../../ui/charts/StackedCharts.tsx';
import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { trainingMemory } from './definition.ts';

export default function TrainingMemory(props: MountProps) {
  return <Mounted definition={trainingMemory} view={StackedCharts} {...props} />;
}
