/** What a reader should know about a result, in the order in which it matters. */
import { expertReplicas } from '../../silicon/scaling/layout.ts';
import type { Check, Param, Term } from '../define.ts';
import { priceOn } from '../hardware.ts';
import { exposedTime, PARTS, type PartName, type Solved } from '../step/solve.ts';
import { strongEnd } from './scaling.ts';
import type { StepInputs } from './fields.ts';
import type { Question } from '../step/question.ts';
import { layerFlop, smallKernels } from '../step/range.ts';
import type { StepFacts } from '../step/types.ts';

type Params = Record<string, Param>;
const share = (value: number): Term => ({ kind: 'share', value });
const count = (value: number): Term => ({ kind: 'count', value });
const say =
  (level: Check['level']) =>
  (message: string, params: Params = {}): Check => ({ level, message, params });
const [fine, note, warning] = [say('fine'), say('note'), say('warning')];

/** Shares above which a reader should look for another layout. */
const MUCH_EXPOSED = 1 / 3;
const MUCH_BUBBLE = 0.1;

/** Whether the prediction rests on measurements, and on which. */
function trustChecks({ question, band }: Solved): Check[] {
  const { chosen, device, step, layout } = question;
  const { calibration, reach, label } = chosen;
  const chip = device.chipName;
  const checks: Check[] = [];
  if (reach === 'own') checks.push(warning(calibration ? 'own-constants' : 'own-stack', { stack: label }));
  if (reach === 'other-chip') checks.push(warning('other-chip', { stack: label, chip }));
  if (reach === 'untuned') checks.push(warning('untuned', { stack: label, chip }));
  if (reach === 'carried') {
    checks.push(warning('carried', { chip, from: calibration?.carriedFrom ?? label }));
  }
  if (calibration && smallKernels(question)) {
    const work = (value: number): Term => ({ kind: 'compute', value });
    checks.push(
      warning('small-kernels', {
        work: work(layerFlop(step, layout)),
        least: work(calibration.leastWork),
        stack: label,
      }),
    );
  }
  if (band.trust === 'measured') checks.push(note('calibrated', { stack: label, chip }));
  return checks;
}

function layoutChecks({ question }: Solved): Check[] {
  const { layout, network, device, task } = question;
  const { tensor, sequenceParallel, zero, context, data } = layout;
  const instance = Math.min(network.domain, device.chipsPerInstance * device.devicesPerChip);
  const checks: Check[] = [];
  if (tensor > network.domain) checks.push(warning('tensor-crosses-domain', { tensor, domain: network.domain }));
  else if (tensor > instance) checks.push(warning('tensor-crosses-instance', { tensor, instance }));
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

function priceChecks({ question }: Solved, inputs: StepInputs, facts: StepFacts): Check[] {
  const { paid, device, units } = question;
  const basis = `@option.basis.${inputs.basis}`;
  if (paid.listed) {
    const { id, region, date, price } = paid.listed;
    const said = note('price-listed', { price: { kind: 'price', value: price }, basis, region, date });
    return [{ ...said, record: `prices/#${id}` }];
  }
  if (paid.price !== undefined) return [];
  const checks = [note('price-missing', { hardware: device.label, basis })];
  const instances = device.chips / device.chipsPerInstance;
  if (instances <= 1) return checks;
  for (const { label, values } of facts.presets.hardware) {
    const alike =
      values.chip === device.chip && values.level === 'instance' && values.chips === device.chipsPerInstance;
    const listed = alike ? priceOn(values.prices, inputs.basis) : undefined;
    if (!listed) continue;
    const whole: Term = { kind: 'price', value: listed.price * instances };
    return [...checks, note('price-of-instances', { instances, instance: label, price: whole, basis, units })];
  }
  return checks;
}

export function checksOf(solved: Solved, inputs: StepInputs, facts: StepFacts): Check[] {
  const { question, utilisation } = solved;
  const { device, chips, units, task } = question;
  const counted = utilisation.find(({ share: value, counted: how }) => value > 1 && how !== 'hardware');
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
    ...(units * device.chips > chips
      ? [note('units-not-filled', { chips: count(chips), units: count(units), each: count(device.chips) })]
      : []),
    note('strong-ends', { chips: count(end), batch: count(task.batch) }),
    ...priceChecks(solved, inputs, facts),
  ];
}
