/** What a reader should know about a result, in the order in which it matters. */
import { expertReplicas } from '../../silicon/scaling/layout.ts';
import type { Check, Param, Term } from '../define.ts';
import { priceChecks, tensorChecks, trustChecks } from '../step/checks.ts';
import { exposedTime, PARTS, type PartName, type Solved, type Utilisation } from '../step/solve.ts';
import { strongEnd } from './scaling.ts';
import type { StepInputs } from './fields.ts';
import type { Question } from '../step/question.ts';
import type { StepFacts } from '../step/types.ts';

type Params = Record<string, Param>;
const share = (value: number): Term => ({ kind: 'share', value });
const count = (value: number): Term => ({ kind: 'count', value });
const flops = (value: number): Term => ({ kind: 'compute', value });
const say =
  (level: Check['level']) =>
  (message: string, params: Params = {}): Check => ({ level, message, params });
const [fine, note, warning] = [say('fine'), say('note'), say('warning')];

/** Shares above which a reader should look for another layout. */
const MUCH_EXPOSED = 1 / 3;
const MUCH_BUBBLE = 0.1;

function layoutChecks({ question }: Solved): Check[] {
  const { layout, task } = question;
  const { tensor, sequenceParallel, zero, context, data } = layout;
  const checks = tensorChecks(question);
  if (tensor > 1 && !sequenceParallel) checks.push(note('no-sequence-parallel', { tensor }));
  const shared = task.model.experts !== undefined && expertReplicas(layout) > 1;
  if (zero > 0 && data * context === 1 && !shared) checks.push(note('zero-without-replicas'));
  return checks;
}

/** The part of communication that takes longest. */
function longest({ time }: Question): PartName {
  const kinds = ['tensor', 'context', 'dispatch', 'transfer', 'data'] as const;
  return PARTS.filter((part) => kinds.includes(part as never)).reduce((a, b) => (time[b] > time[a] ? b : a), 'tensor');
}

function lossChecks({ question }: Solved): Check[] {
  const { time, layout } = question;
  const { pipeline, interleave } = layout;
  const checks: Check[] = [];
  const waiting = exposedTime(time) / time.total;
  if (waiting > MUCH_EXPOSED) {
    checks.push(warning('much-exposed', { share: share(waiting), part: `@part.${longest(question)}` }));
  }
  const bubble = time.bubble / time.total;
  if (bubble > MUCH_BUBBLE) {
    checks.push(
      warning('much-bubble', { share: share(bubble), pipeline, microBatches: count(time.microBatches), interleave }),
    );
  }
  return checks;
}

/** Whether the fullest device holds its part; on Trainium that is one HBM bank. */
function memoryChecks({ question, memory }: Solved): Check[] {
  const { device } = question;
  const used: Term = { kind: 'bytes', value: memory, unit: 'GiB' };
  if (!device.memory) return [note('memory-not-published', { memory: used, chip: device.chipName })];
  const have: Term = { kind: 'bytes', value: device.memory.bytes, unit: 'GiB' };
  return [
    (memory > device.memory.bytes ? warning : fine)(memory > device.memory.bytes ? 'too-large' : 'fits', {
      memory: used,
      have,
    }),
  ];
}

export function checksOf(solved: Solved, inputs: StepInputs, facts: StepFacts): Check[] {
  const { question, utilisation } = solved;
  const { device, chips, units, task } = question;
  const counted = utilisation.find(({ share: value, counted: how }) => value > 1 && how !== 'hardware');
  const flop = (how: Utilisation['counted']) => utilisation.find(({ counted: one }) => one === how)!.perToken;
  const end = strongEnd(question);
  return [
    ...memoryChecks(solved),
    ...trustChecks(solved),
    ...layoutChecks(solved),
    ...lossChecks(solved),
    ...(device.peak.format === inputs.format
      ? []
      : [note('peak-stand-in', { asked: inputs.format.toUpperCase(), used: device.peak.format.toUpperCase() })]),
    ...(counted ? [note('counted-above-peak', { counted: `@counted.${counted.counted}` })] : []),
    ...(flop('hardware') < flop('parameters')
      ? [note('hardware-below-mfu', { hardware: flops(flop('hardware')), headline: flops(flop('parameters')) })]
      : []),
    ...(units * device.chips > chips
      ? [note('units-not-filled', { chips: count(chips), units: count(units), each: count(device.chips) })]
      : []),
    note('strong-ends', { chips: count(end), batch: count(task.batch) }),
    ...priceChecks(solved, inputs, facts),
  ];
}
