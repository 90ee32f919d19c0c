/** The formulas of the step chosen with its numbers put in, in the order in which they are needed. */
import { cutLinks } from '../../silicon/scaling/bisection.ts';
import { sideLinks } from '../../silicon/scaling/collective-algorithms.ts';
import type { EquationId } from '../../silicon/scaling/equations.ts';
import { DOMAINS } from '../../silicon/scaling/reliability.ts';
import { raw, type Kind } from '../../silicon/units/index.ts';
import type { Step, Term } from '../define.ts';
import type { RainierInputs } from './fields.ts';
import { shared, ultraServersOf } from './rungs.ts';
import type { Job, Setup } from './solve.ts';
import type { RainierFacts } from './types.ts';

/** Every equation that a step may name. */
export const stepEquations = [
  'ladderBuilding',
  'corePeak',
  'fleetPeak',
  'fleetMemory',
  'fleetBandwidth',
  'fleetScaleUp',
  'fleetScaleOut',
  'ladderPower',
  'ladderShare',
  'trainingFlopParameters',
  'trainingCompute',
  'failuresPerDay',
  'jobMtbf',
  'checkpointSize',
  'storageRate',
  'checkpointTime',
  'dalyInterval',
  'exactGoodput',
  'ladderRun',
  'ladderTorusCut',
  'ladderSwitchCut',
  'ladderGradients',
  'collectiveLeft',
  'collectiveTimes',
  'collectiveTransfer',
  'collectiveAdd',
  'collectiveTime',
  'ladderStep',
  'ladderTokenFloor',
] as const satisfies readonly EquationId[];

type StepEquation = (typeof stepEquations)[number];

const DAY = 86_400;
const reader = 'reader';

function term(kind: Kind, value: number, from?: string, unit?: string): Term {
  return { kind, value, ...(from && { from }), ...(unit && { unit }) };
}
const count = (value: number, from?: string) => term('count', value, from);
const time = (value: number, from?: string) => term('duration', value, from);
const rate = (value: number, from?: string) => term('oneWay', value, from, 'GB/s');

const step = (equation: StepEquation, values: Step['values'], result: Term): Step => ({ equation, values, result });

/** What the step's chips are together. */
function sizeSteps(inputs: RainierInputs, setup: Setup, { rung, network }: Job, { site }: RainierFacts): Step[] {
  const { machine, peak, power } = setup;
  const { chip, cores, hbm, hbmBandwidth, chips: each } = machine;
  const { chips } = rung;
  const peakTerm = term('computeRate', peak.rate, `${chip}.peak.${peak.format}.dense`, 'TFLOPS');
  if (chips < 1) {
    const values = { x: peakTerm, g: count(chips * cores), c: count(cores, `${chip}.cores.physical`) };
    return [step('corePeak', values, term('computeRate', peak.rate * chips))];
  }
  const n = count(chips);
  const { out } = network;
  const buildings =
    inputs.buildings === undefined
      ? count(site.buildings.count, site.buildings.from)
      : count(raw(inputs.buildings), reader);
  return [
    ...(rung.step === 'building'
      ? [step('ladderBuilding', { N: count(site.chips.count, site.chips.from), a: buildings }, n)]
      : []),
    step('fleetPeak', { n, x: peakTerm }, term('computeRate', chips * peak.rate)),
    step('fleetMemory', { n, x: term('bytes', hbm, `${chip}.hbm.capacity`, 'GiB') }, term('bytes', chips * hbm)),
    step(
      'fleetBandwidth',
      { n, x: term('memoryBandwidth', hbmBandwidth, `${chip}.hbm.bandwidth`) },
      term('memoryBandwidth', chips * hbmBandwidth),
    ),
    ...(out
      ? [
          step(
            out.link === 'efa' ? 'fleetScaleOut' : 'fleetScaleUp',
            { n, x: rate(out.perChip, out.link === 'efa' ? machine.network.rateFrom : undefined) },
            term('oneWay', chips * out.perChip),
          ),
        ]
      : []),
    ...(power
      ? [
          step(
            'ladderPower',
            { n, U: term('power', power.value, power.from), k: count(each) },
            term('power', (chips * power.value) / each),
          ),
        ]
      : []),
  ];
}

function failureSteps(inputs: RainierInputs, { habits, goodput }: Setup, { plan }: Job): Step[] {
  if (goodput !== undefined) return [];
  const own: Record<string, unknown> = { chip: inputs.chipMtbf, ultraserver: inputs.ultraserverMtbf };
  const fromOf = (domain: string) => (own[domain] === undefined ? habits.mtbfFrom : reader);
  const { parts, rates, process } = plan;
  const day = (domain: (typeof DOMAINS)[number]) => count(rates[domain] * DAY);
  const B = term('bytes', habits.bytes);
  const W = term('memoryBandwidth', plan.writeRate);
  const mu = time(process.mtbf);
  const delta = time(process.pause, reader);
  return [
    ...DOMAINS.filter((domain) => parts[domain] > 0 && Number.isFinite(habits.mtbf[domain])).map((domain): Step => ({
      ...step('failuresPerDay', { k: count(parts[domain]), M: time(habits.mtbf[domain], fromOf(domain)) }, day(domain)),
      about: `@domain.${domain}`,
    })),
    step(
      'jobMtbf',
      {
        F_c: day('chip'),
        F_i: day('instance'),
        F_u: day('ultraserver'),
        F_x: day('shared'),
        F_s: day('silent'),
      },
      mu,
    ),
    step(
      'checkpointSize',
      { N: term('parameters', habits.parameters), b: term('bytes', habits.bytesPerParameter, reader) },
      B,
    ),
    step(
      'storageRate',
      {
        k: count(plan.writers),
        w_i: term('memoryBandwidth', habits.storage, reader),
        W_s: term('memoryBandwidth', habits.storageTotal, reader),
      },
      W,
    ),
    step('checkpointTime', { B, W }, time(plan.writeTime)),
    ...(process.pause < 2 * process.mtbf ? [step('dalyInterval', { delta, mu }, time(plan.daly))] : []),
    step(
      'exactGoodput',
      {
        tau: time(process.interval),
        R: time(process.restart),
        w: time(process.write),
        mu,
        V: time(process.wait),
        delta,
      },
      term('share', plan.goodput),
    ),
  ];
}

function runSteps(inputs: RainierInputs, setup: Setup, { rung, chips, goodput, time: spent }: Job): Step[] {
  const { machine, peak, mfu, share, perToken, flop } = setup;
  const F = term('compute', perToken);
  const n = count(chips);
  const Phi = term('compute', flop, inputs.work === 'budget' ? reader : undefined);
  return [
    ...(shared(rung) && share < 1
      ? [step('ladderShare', { N: count(rung.chips), s: term('share', share, reader) }, n)]
      : []),
    step('trainingFlopParameters', { N: term('parameters', perToken / 6) }, F),
    ...(inputs.work === 'model' ? [step('trainingCompute', { F, D: term('tokens', setup.tokens, reader) }, Phi)] : []),
    ...(spent === undefined
      ? []
      : [
          step(
            'ladderRun',
            {
              Phi,
              n,
              P: term('computeRate', peak.rate, `${machine.chip}.peak.${peak.format}.dense`, 'TFLOPS'),
              M: term('share', mfu, reader),
              G: term('share', goodput, setup.goodput === undefined ? undefined : reader),
            },
            time(spent),
          ),
        ]),
  ];
}

/** The cut: across a side of a torus, through a switch, or through the network between UltraServers. */
function cutStep({ machine, oversubscription }: Setup, { rung, network }: Job): Step[] {
  const { bisection, cut, levels } = network;
  if (bisection === undefined) return [];
  const result = term('oneWay', bisection);
  if (!cut) {
    const { rate: b, rateFrom } = machine.network;
    const m = count(ultraServersOf(rung.chips, machine));
    const values = { m, k: count(machine.chips), b: rate(b, rateFrom), o: count(oversubscription, reader) };
    return [step('ladderSwitchCut', values, result)];
  }
  const { sides, devices } = levels[cut.level]!;
  const inside = levels.reduce((all, level) => all * level.devices, 1);
  const b = rate(cut.rate, machine.levels[cut.level]!.rateFrom);
  const side = sides?.find((one) => cutLinks(inside, one) === cut.ways);
  if (side) {
    const l = count(sideLinks(side));
    return [step('ladderTorusCut', { n: count(inside), s: count(side.length), l, b }, result)];
  }
  return [step('ladderSwitchCut', { m: count(devices), k: count(inside / devices), b, o: count(1) }, result)];
}

/** What of an all-reduce the outermost level does, with the levels inside as one sum. */
function reduceSteps(inputs: RainierInputs, setup: Setup, network: Job['network']): Step[] {
  const { cost, levels, allReduce, outer } = network;
  if (!cost || allReduce === undefined || outer === undefined) return [];
  const M = term('bytes', setup.message, inputs.message === undefined ? undefined : reader);
  const last = cost.phases.at(-1)!;
  const inside = cost.phases.slice(0, -1).reduce((sum, phase) => sum + phase.cost.transfer, 0);
  const shares = levels.slice(0, last.level).reduce((all, { devices }) => all * devices, 1);
  const left = term('bytes', last.bytes);
  const V = term('bytes', last.cost.sent);
  const { rate: card, rateFrom } = setup.machine.network;
  // Over several links of a torus, and where the network is oversubscribed, it is no value of a record.
  const B = rate(outer, outer === card ? rateFrom : undefined);
  const own = time(last.cost.transfer);
  const X = time(cost.transfer);
  return [
    ...(shares > 1 ? [step('collectiveLeft', { M, m: count(shares) }, left)] : []),
    step('collectiveTimes', { k: count(last.cost.sent / last.bytes), M: left }, V),
    ...(last.cost.bound === 'injection' ? [step('collectiveTransfer', { V, B }, own)] : []),
    ...(shares > 1 ? [step('collectiveAdd', { before: time(inside), x: own }, X)] : []),
    step('collectiveTime', { L: time(cost.latency), X }, time(allReduce)),
  ];
}

function paceSteps(inputs: RainierInputs, setup: Setup, { chips, stepTime, network }: Job): Step[] {
  const { machine, peak, mfu, perToken, batch, gradient, total } = setup;
  const P = term('computeRate', peak.rate, `${machine.chip}.peak.${peak.format}.dense`, 'TFLOPS');
  const w = term('bytes', gradient, reader);
  const { floor, outer, allReduce } = network;
  return [
    ...(allReduce !== undefined && inputs.message === undefined
      ? [step('ladderGradients', { N: term('parameters', total), w }, term('bytes', setup.message))]
      : []),
    ...reduceSteps(inputs, setup, network),
    step(
      'ladderStep',
      {
        B: term('tokens', batch, reader),
        F: term('compute', perToken),
        n: count(chips),
        P,
        M: term('share', mfu, reader),
      },
      time(stepTime),
    ),
    ...(floor !== undefined && outer !== undefined
      ? [step('ladderTokenFloor', { w, P, b: rate(outer) }, count(floor))]
      : []),
  ];
}

/** Worked steps of the job on the step chosen. */
export function stepsOf(inputs: RainierInputs, setup: Setup, job: Job, facts: RainierFacts): Step[] {
  return [
    ...sizeSteps(inputs, setup, job, facts),
    ...failureSteps(inputs, setup, job),
    ...runSteps(inputs, setup, job),
    ...cutStep(setup, job),
    ...paceSteps(inputs, setup, job),
  ];
}
