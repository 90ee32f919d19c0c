/** The public figures on one axis, and below them where the power goes. */
import type { ViewProps } from '../../ui/Calculator.tsx';
import { RangeCharts } from '../../ui/charts/RangeCharts.tsx';
import { StackedCharts } from '../../ui/charts/StackedCharts.tsx';

export function Charts(props: ViewProps) {
  return (
    <>
      <RangeCharts {...props} />
      <StackedCharts {...props} />
    </>
  );
}
