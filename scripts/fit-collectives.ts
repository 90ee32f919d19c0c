/**
 * Prints the latency and bus bandwidth of every measured collective with enough points, fitted on every other
 * one, and how far the others lie from the fit. The constants in src/silicon/specs/fabrics come from here.
 *
 *   node scripts/fit-collectives.ts
 */
import { busFactor } from '../src/silicon/scaling/collective-algorithms.ts';
import { fitCollective, fittedOn, heldOut } from '../src/silicon/scaling/collective-fit.ts';
import { collectives } from '../src/silicon/specs/collectives/index.ts';
import { raw } from '../src/silicon/units/index.ts';

for (const { id, op, devices, points } of collectives) {
  const factor = busFactor(op, raw(devices.value));
  const fit = fitCollective(fittedOn(points), factor);
  if (points.length < 8 || !fit) continue;
  const errors = heldOut(points)
    .map(([bytes, seconds]) => Math.abs((fit.launch + (factor * bytes) / fit.bus) / seconds - 1))
    .sort((a, b) => a - b);
  const share = (value: number) => `${(100 * value).toFixed(2)} %`;
  const median = (errors[(errors.length - 1) >> 1]! + errors[errors.length >> 1]!) / 2;
  console.log(
    id.padEnd(24),
    `${(fit.launch * 1e6).toFixed(2)} µs`.padStart(12),
    `${(fit.bus / 1e9).toFixed(2)} GB/s`.padStart(14),
    `  held out: median ${share(median)}, worst ${share(errors.at(-1)!)}`,
  );
}
