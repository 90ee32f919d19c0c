/** The curves and bars of a calculator, as its `view`: those that need no other part. */
import type { ViewProps } from '../Calculator.tsx';
import { BarChart } from './BarChart.tsx';
import { LineChart } from './LineChart.tsx';

export function PlainCharts({ charts, wording }: ViewProps) {
  return (
    <>
      {charts.map((chart, index) =>
        chart.type === 'lines' ? (
          <LineChart key={index} chart={chart} wording={wording} />
        ) : (
          chart.type === 'bars' && <BarChart key={index} chart={chart} wording={wording} />
        ),
      )}
    </>
  );
}
