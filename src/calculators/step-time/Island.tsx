import { StackedCharts } from '../../ui/charts/StackedCharts.tsx';
import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { stepTimeCalculator } from './definition.ts';

export default function StepTime(props: MountProps) {
  return <Mounted definition={stepTimeCalculator} view={StackedCharts} {...props} />;
}
