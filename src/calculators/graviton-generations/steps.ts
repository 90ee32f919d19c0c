/** The formulas with the numbers of the newest generation put in, in the order in which a reader meets the results. */
import type { EquationId } from '../../silicon/scaling/equations.ts';
import type { Kind } from '../../silicon/units/index.ts';
import type { Step, Term } from '../define.ts';
import { figuresOf, KIND_OF, ratioOf, type Figure } from './generations.ts';
import { gainOf, gapOf, needed, perSecond, type Offer } from './prices.ts';
import type { Question } from './question.ts';
import type { GenerationPreset } from './types.ts';

/** Every equation that a step may name. */
export const stepEquations = [
  'cpuVectorPeak',
  'cpuShareOfCore',
  'cpuAllCores',
  'cpuRatio',
  'cpuPricePerCore',
  'cpuPriceGap',
  'cpuGainPerDollar',
  'cpuUpliftNeeded',
  'cpuImpliedPriceGap',
] as const satisfies readonly EquationId[];

const reader = 'reader';
const UNIT: Readonly<Partial<Record<Figure, string>>> = { peak: 'TFLOPS', bandwidth: 'GB/s', bandwidthCore: 'GB/s' };

function term(kind: Kind, value: number, from?: string, unit?: string): Term {
  return { kind, value, ...(from && { from }), ...(unit && { unit }) };
}

function partsOf(one: GenerationPreset): Step[] {
  const { id, label, values } = one;
  const { cores, clock, peak, bandwidth, bandwidthCore } = figuresOf(values);
  const steps: Step[] = [];
  const n = cores === undefined ? undefined : term('count', cores, `${id}.cores`);
  if (n && bandwidth !== undefined && bandwidthCore !== undefined) {
    steps.push({
      equation: 'cpuShareOfCore',
      about: label,
      values: { x: term('memoryBandwidth', bandwidth, `${id}.memory.bandwidth`, 'GB/s'), n },
      result: term('memoryBandwidth', bandwidthCore, undefined, 'GB/s'),
    });
  }
  if (n && clock !== undefined && values.flopPerCycle !== undefined && peak !== undefined) {
    const w = term('count', values.flopPerCycle, `${id}.simd.flopPerCycle`);
    steps.push({
      equation: 'cpuVectorPeak',
      about: label,
      values: { n, f: term('frequency', clock, `${id}.clock`), w },
      result: term('computeRate', peak, undefined, 'TFLOPS'),
    });
  }
  return steps;
}

function cacheSteps({ newest, figures }: Question): Step[] {
  const { cores, l2, l2Socket, l3, l3Core } = figures.newest;
  if (cores === undefined) return [];
  const n = term('count', cores, `${newest.id}.cores`);
  const about = newest.label;
  const steps: Step[] = [];
  if (l2 !== undefined && l2Socket !== undefined) {
    const values = { n, l: term('bytes', l2, `${newest.id}.cache.l2`) };
    steps.push({ equation: 'cpuAllCores', about, values, result: term('bytes', l2Socket) });
  }
  if (l3 !== undefined && l3Core !== undefined) {
    const values = { x: term('bytes', l3, `${newest.id}.cache.l3`), n };
    steps.push({ equation: 'cpuShareOfCore', about, values, result: term('bytes', l3Core) });
  }
  return steps;
}

function ratioSteps({ figures }: Question): Step[] {
  return (['bandwidth', 'bandwidthCore', 'l3', 'peak'] as const).flatMap((name): Step[] => {
    const [value, before] = [figures.newest[name], figures.base[name]];
    const ratio = ratioOf(value, before);
    if (value === undefined || before === undefined || ratio === undefined) return [];
    const each = (x: number) => term(KIND_OF[name], x, undefined, UNIT[name]);
    const values = { x: each(value), x0: each(before) };
    return [{ equation: 'cpuRatio', about: `@axis.${name}`, values, result: term('ratio', ratio) }];
  });
}

function coreSteps({ rung, intel, amd }: Question): Step[] {
  const offers = [rung?.offer, intel, amd];
  return offers.flatMap((offer): Step[] => {
    const { hourly, cores, vcpu, family, name } = offer ?? {};
    if (hourly === undefined || cores === undefined || vcpu === undefined || family?.threads === undefined) return [];
    const p = perSecond(hourly);
    const values = { p: term('price', p), t: term('count', family.threads), v: term('count', vcpu) };
    const result = term('price', (p * family.threads) / vcpu);
    return [{ equation: 'cpuPricePerCore', ...(name !== undefined && { about: name }), values, result }];
  });
}

const pair = (one: Offer, other: Offer) => `${one.name} / ${other.name}`;

function pricesOf(one: Offer, other: Offer): Readonly<Record<'p' | 'p0', Term>> | undefined {
  if (one.hourly === undefined || other.hourly === undefined) return undefined;
  return { p: term('price', perSecond(one.hourly)), p0: term('price', perSecond(other.hourly)) };
}

function siblingSteps({ rung, intel, amd, relative, own }: Question): Step[] {
  const siblings = [
    [intel, relative.Intel, own.work.Intel],
    [amd, relative.AMD, own.work.AMD],
  ] as const;
  return siblings.flatMap(([sibling, price, work]): Step[] => {
    const values = rung && sibling && pricesOf(rung.offer, sibling);
    const gap = gapOf(price);
    if (!values || gap === undefined) return [];
    const about = pair(rung.offer, sibling);
    const gain = gainOf(work, price);
    const steps: Step[] = [{ equation: 'cpuPriceGap', about, values, result: term('share', gap) }];
    if (work === undefined || gain === undefined) return steps;
    const s = term('ratio', work, reader);
    return [...steps, { equation: 'cpuGainPerDollar', about, values: { s, ...values }, result: term('share', gain) }];
  });
}

function generationSteps({ step, speed, own }: Question): Step[] {
  const values = step && pricesOf(step.to.offer, step.base.offer);
  if (!values || step.relative === undefined) return [];
  const about = pair(step.to.offer, step.base.offer);
  const steps: Step[] = [
    { equation: 'cpuPriceGap', about, values, result: term('share', gapOf(step.relative)!) },
    {
      equation: 'cpuUpliftNeeded',
      about,
      values: { V: term('share', 0), ...values },
      result: term('share', needed(step.relative, 0)!),
    },
  ];
  const s = speed === undefined ? undefined : term('ratio', speed, own.speed === undefined ? undefined : reader);
  if (s) {
    const result = term('share', gainOf(s.value, step.relative)!);
    steps.push({ equation: 'cpuGainPerDollar', about, values: { s, ...values }, result });
  }
  if (own.value !== undefined) {
    const V = term('share', own.value, reader);
    const result = term('share', needed(step.relative, own.value)!);
    steps.push({ equation: 'cpuUpliftNeeded', about, values: { V, ...values }, result });
  }
  return steps;
}

function impliedSteps({ speed, own }: Question): Step[] {
  if (speed === undefined || own.value === undefined) return [];
  const s = term('ratio', speed, own.speed === undefined ? undefined : reader);
  const values = { s, V: term('share', own.value, reader) };
  return [{ equation: 'cpuImpliedPriceGap', values, result: term('share', speed / (1 + own.value) - 1) }];
}

export function stepsOf(question: Question): Step[] {
  return [
    ...partsOf(question.base),
    ...partsOf(question.newest),
    ...cacheSteps(question),
    ...ratioSteps(question),
    ...siblingSteps(question),
    ...coreSteps(question),
    ...generationSteps(question),
    ...impliedSteps(question),
  ];
}
