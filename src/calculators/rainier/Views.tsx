/** The ladder to travel, and below it the curves. */
import type { ViewProps } from '../../ui/Calculator.tsx';
import { PlainCharts } from '../../ui/charts/PlainCharts.tsx';
import { Ladder } from './Ladder.tsx';

export function Views(props: ViewProps) {
  return (
    <>
      <Ladder {...props} />
      <PlainCharts {...props} />
    </>
  );
}
