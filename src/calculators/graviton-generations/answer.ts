/** Outputs of the calculator. Pure and total: what is not published or not sold is a cell that says so. */
import { impliedPriceGap } from '../../silicon/scaling/cpu.ts';
import { quantity, raw } from '../../silicon/units/index.ts';
import type { Cell, Outcome, Range, Row } from '../define.ts';
import { checksOf } from './checks.ts';
import { claimRows } from './claims.ts';
import type { GravitonInputs } from './fields.ts';
import { beforeOf, figuresOf, ratioOf, type Figure } from './generations.ts';
import { gainOf, gapOf, needed, offersOf, perSecond, relativePrice, type Offer } from './prices.ts';
import { questionOf, type Question } from './question.ts';
import { stepsOf } from './steps.ts';
import { SIZES, type GravitonFacts } from './types.ts';

function coreRows({ chosen }: Question): Row[] {
  return chosen.map(({ label, values }) => {
    const { cores, clock, vectorBits, peak } = figuresOf(values);
    return {
      generation: label,
      cores,
      sockets: values.sockets,
      clock,
      vectorBits,
      flopPerCycle: values.flopPerCycle,
      peak,
    };
  });
}

function cacheRows({ chosen }: Question): Row[] {
  return chosen.map(({ label, values }) => {
    const { l2, l2Socket, l3, l3Core } = figuresOf(values);
    // A cluster of cores that shares its L2 has no figure for one of them.
    const shared = l2 === undefined && values.l2Total !== undefined ? '@sharedCache' : undefined;
    return { generation: label, l1i: values.l1i, l1d: values.l1d, l2: l2 ?? shared, l2Socket, l3, l3Core };
  });
}

function memoryRows({ chosen }: Question): Row[] {
  return chosen.map(({ label, values }) => {
    const { bandwidth, bandwidthCore } = figuresOf(values);
    return { generation: label, memory: values.memory, channels: values.channels, bandwidth, bandwidthCore };
  });
}

const RATIOS = [
  'cores',
  'clock',
  'peak',
  'l2Socket',
  'l3',
  'l3Core',
  'bandwidth',
  'bandwidthCore',
] as const satisfies readonly Figure[];

function ratioRows({ chosen }: Question): Row[] {
  return chosen.flatMap((one) => {
    const before = beforeOf(one, chosen);
    if (!before) return [];
    const [after, base] = [figuresOf(one.values), figuresOf(before.values)];
    const cells = RATIOS.map((name) => [name, ratioOf(after[name], base[name])] as const);
    return [{ generation: one.label, base: before.label, ...Object.fromEntries(cells) }];
  });
}

function measuredRows({ chosen }: Question, facts: GravitonFacts): Row[] {
  const shown = facts.measured.filter(
    ({ generation }) => generation === undefined || chosen.some(({ id }) => id === generation),
  );
  return shown.map(({ label, latency, bandwidth, misses }) => ({
    processor: label,
    latency: latency ?? '@notMeasured',
    bandwidth: bandwidth ?? '@notMeasured',
    misses: misses ?? '@notMeasured',
  }));
}

/** Why a price is absent: the size is not sold, or nobody recorded it on this basis. */
function missingPrice({ family }: Offer, { size, basis }: GravitonInputs): Cell {
  const sold = family['on-demand'][SIZES.indexOf(size)] !== null;
  return basis === 'on-demand' || !sold ? '@notListed' : '@notRecorded';
}

function ladderRows({ rungs, chosen }: Question, inputs: GravitonInputs): Row[] {
  return offersOf(rungs).map((offer) => {
    const { family, name, vcpu, cores, hourly } = offer;
    const price = hourly === undefined ? undefined : perSecond(hourly);
    const none = missingPrice(offer, inputs);
    const graviton = chosen.find(({ id }) => id === family.processor);
    return {
      instance: name,
      processor: graviton?.label ?? family.maker,
      unit: family.threads === undefined ? '@vcpu.unstated' : family.threads === 1 ? '@vcpu.core' : '@vcpu.thread',
      cores: cores ?? '@notStated',
      clock: family.clock ?? '@notRecorded',
      price: price ?? none,
      perVcpu: price === undefined ? none : price / vcpu,
      perCore: price === undefined ? none : cores === undefined ? '@notStated' : price / cores,
    };
  });
}

/** Each Graviton against each of its siblings. */
function siblingRows({ rungs, own }: Question, inputs: GravitonInputs): Row[] {
  return rungs.flatMap(({ generation, offer, siblings }) =>
    siblings.map((sibling): Row => {
      const relative = relativePrice(offer, sibling, inputs);
      const { maker } = sibling.family;
      const work = maker === 'AWS' ? undefined : own.work[maker];
      const perCore =
        relative === undefined || offer.cores === undefined || sibling.cores === undefined
          ? undefined
          : relative * (sibling.cores / offer.cores);
      const none = '@noPrice';
      return {
        generation: generation.label,
        sibling: sibling.name,
        gap: gapOf(relative) ?? none,
        gapCore: relative === undefined ? none : (gapOf(perCore) ?? '@notStated'),
        enough: relative ?? none,
        perDollar: work === undefined ? '@notGiven' : (gainOf(work, relative) ?? none),
      };
    }),
  );
}

function stepRows({ priceSteps, own }: Question): Row[] {
  return priceSteps.map(({ to, base, relative, claimed }) => {
    const none = '@noPrice';
    return {
      to: to.offer.name,
      base: base.offer.name,
      price: gapOf(relative) ?? none,
      claimed: claimed === undefined ? '@notClaimed' : claimed - 1,
      perDollar: claimed === undefined ? '@notClaimed' : (gainOf(claimed, relative) ?? none),
      breakEven: needed(relative, 0) ?? none,
      ownPerDollar: own.speed === undefined ? '@notGiven' : (gainOf(own.speed, relative) ?? none),
    };
  });
}

/** From no gain in speed at all to what is claimed, around what is taken. */
function perDollar({ step, speed }: Question): Range | undefined {
  const all = [1, step?.claimed, speed].flatMap((one) => gainOf(one, step?.relative) ?? []);
  const value = gainOf(speed, step?.relative);
  return value === undefined ? undefined : { low: Math.min(...all), value, high: Math.max(...all) };
}

export function answer(inputs: GravitonInputs, facts: GravitonFacts): Outcome {
  const asked = questionOf(inputs, facts);
  if (!asked.ok) return asked;
  const question = asked.found;
  const { figures, relative, step, own, speed } = question;
  const { newest, base } = figures;
  const implied =
    own.value === undefined || speed === undefined
      ? undefined
      : raw(impliedPriceGap(quantity('ratio', speed), quantity('share', own.value)));
  return {
    ok: true,
    outputs: {
      bandwidthRatio: ratioOf(newest.bandwidth, base.bandwidth),
      bandwidthCoreRatio: ratioOf(newest.bandwidthCore, base.bandwidthCore),
      gapIntel: gapOf(relative.Intel) ?? '@noPrice',
      perDollar: perDollar(question) ?? (step?.relative === undefined ? '@noPrice' : '@notClaimed'),
      gapAmd: gapOf(relative.AMD) ?? '@noPrice',
      priceStep: gapOf(step?.relative) ?? '@noPrice',
      breakEven: needed(step?.relative, 0) ?? '@noPrice',
      needed: own.value === undefined ? undefined : (needed(step?.relative, own.value) ?? '@noPrice'),
      impliedPrice: implied,
      valueIntel: gainOf(own.work.Intel, relative.Intel) ?? '@noPrice',
      valueAmd: gainOf(own.work.AMD, relative.AMD) ?? '@noPrice',
      peak: newest.peak,
      memory: memoryRows(question),
      cores: coreRows(question),
      caches: cacheRows(question),
      ratios: ratioRows(question),
      claims: claimRows(question.chosen, facts, SIZES.indexOf(inputs.size)),
      ladder: ladderRows(question, inputs),
      siblings: siblingRows(question, inputs),
      steps: stepRows(question),
      measured: measuredRows(question, facts),
    },
    checks: checksOf(question, inputs, facts),
    steps: stepsOf(question),
  };
}
