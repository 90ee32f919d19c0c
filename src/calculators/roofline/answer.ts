/** The answer of the roofline. */
import type { Answer, NoAnswer } from '../define.ts';
import { checksOf } from './checks.ts';
import type { Inputs } from './fields.ts';
import { formatName, linesOf, num, refuse, ridge, shareOf } from './lines.ts';
import { roofSteps, workSteps } from './steps.ts';
import type { RooflineFacts } from './types.ts';

export function compute(inputs: Inputs, facts: RooflineFacts): Answer | NoAnswer {
  const refused = refuse(inputs, facts);
  if (refused) return refused;
  const lines = linesOf(inputs, facts);
  const head = lines[0];
  if (!head) return { ok: false, field: 'chips', reason: 'noChip' };
  if (lines.every(({ printed }) => !printed)) {
    return { ok: false, field: 'format', reason: 'nothingPublished', params: { format: formatName(inputs.format) } };
  }
  const { chosen } = head;
  const formats = lines.filter(({ chip }) => chip === head.chip);
  return {
    ok: true,
    outputs: {
      attainable: chosen && num(chosen.rate),
      binds: chosen && `@binds.${chosen.binds}`,
      share: shareOf(head),
      time: chosen && num(chosen.time),
      intensity: head.intensity,
      ridge: ridge(head.peak, head.chip),
      ridgeArrays: ridge(head.arrayPeak, head.chip),
      flop: num(head.work.flop),
      moved: num(head.work.memory),
      sent: num(head.work.network),
      chips: lines.map((line) => ({
        chip: line.name,
        format: formatName(line.standIn ?? line.format),
        peak: line.peak,
        arrayPeak: line.arrayPeak,
        bandwidth: line.chip.hbmBandwidth,
        ridge: ridge(line.peak, line.chip),
        ridgeArrays: ridge(line.arrayPeak, line.chip),
        intensity: line.intensity,
        attainable: line.printed && num(line.printed.rate),
        attainableArrays: line.arrays && num(line.arrays.rate),
        share: shareOf(line),
        binds: line.chosen && `@binds.${line.chosen.binds}`,
        time: line.chosen && num(line.chosen.time),
      })),
    },
    checks: checksOf(inputs, facts, lines),
    steps: [
      ...formats.flatMap((line) => workSteps(inputs, facts, line)),
      ...lines.flatMap((line) => roofSteps(inputs, line, line === head)),
    ],
  };
}
