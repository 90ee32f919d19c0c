/**
 * Prints what the records of fabrics hold of measured collectives, fitted on every other point, and how far the others lie
 * from it: a floor, and latency and bus bandwidth of each group in a node; then a step between nodes of GPUs.
 *
 *   node scripts/fit-collectives.ts
 */
import { fittedTime, heldOut } from '../src/silicon/scaling/collective-fit.ts';
import { catalogue } from '../src/silicon/specs/catalogue.ts';
import { exchangeFit, groupFits, seriesOf } from './collective-fits.ts';

const share = (value: number) => `${(100 * value).toFixed(2)} %`;
const micro = (seconds: number) => `${(seconds * 1e6).toFixed(2)} µs`.padStart(12);

for (const fabric of catalogue.fabrics) {
  const fit = groupFits(fabric);
  if (!fit) continue;
  console.log(fabric.id.padEnd(16), micro(fit.floor), 'floor');
  for (const { to, line } of fit.groups) {
    const { points, factor } = seriesOf(to);
    const errors = heldOut(points)
      .map(([bytes, seconds]) => Math.abs(fittedTime(fit.floor, line, factor, bytes) / seconds - 1))
      .sort((a, b) => a - b);
    const median = (errors[(errors.length - 1) >> 1]! + errors[errors.length >> 1]!) / 2;
    console.log(
      to.padEnd(16),
      micro(line.launch),
      `${(line.bus / 1e9).toFixed(2)} GB/s`.padStart(14),
      `  held out: median ${share(median)}, worst ${share(errors.at(-1)!)}`,
    );
  }
}
for (const { id, exchange } of catalogue.fabrics) {
  if (exchange) console.log(id.padEnd(16), micro(exchangeFit(exchange.to)), `a step between nodes, ${exchange.to}`);
}
