/** The bars of the parts, and below them the curves. */
import type { ViewProps } from '../../ui/Calculator.tsx';
import { PlainCharts } from '../../ui/charts/PlainCharts.tsx';
import { StackedCharts } from '../../ui/charts/StackedCharts.tsx';

export function Charts(props: ViewProps) {
  return (
    <>
      <StackedCharts {...props} />
      <PlainCharts {...props} />
    </>
  );
}
