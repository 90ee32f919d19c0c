/** The formulas of a job with its numbers put in, in the order in which they are needed. */
import { DOMAINS } from '../../silicon/scaling/reliability.ts';
import type { EquationId } from '../../silicon/scaling/equations.ts';
import type { Kind } from '../../silicon/units/index.ts';
import type { Step, Term } from '../define.ts';
import type { Plan } from './plan.ts';
import type { Setup } from './setup.ts';

/** Every equation that a step may name. */
export const stepEquations = [
  'failuresPerDay',
  'jobMtbf',
  'checkpointSize',
  'storageRate',
  'checkpointTime',
  'restartTime',
  'youngInterval',
  'dalyInterval',
  'unitsInRepair',
  'stopWait',
  'exactGoodput',
  'firstOrderGoodput',
  'goodput',
  'elapsedTime',
  'paidGoodput',
] as const satisfies readonly EquationId[];

const DAY = 86_400;

function term(kind: Kind, value: number, from?: string): Term {
  return { kind, value, ...(from && { from }) };
}

const reader = 'reader';
const time = (value: number, from?: string) => term('duration', value, from);
const count = (value: number, from?: string) => term('count', value, from);
const share = (value: number, from?: string) => term('share', value, from);

function failureSteps(setup: Setup, { parts, rates, process }: Plan): Step[] {
  const known = DOMAINS.filter((domain) => parts[domain] > 0 && Number.isFinite(setup.mtbf[domain]));
  const day = (domain: (typeof DOMAINS)[number]) => count(rates[domain] * DAY);
  return [
    ...known.map((domain): Step => ({
      equation: 'failuresPerDay',
      about: `@domain.${domain}`,
      values: { k: count(parts[domain]), M: time(setup.mtbf[domain], setup.mtbfFrom[domain]) },
      result: day(domain),
    })),
    {
      equation: 'jobMtbf',
      values: {
        F_c: day('chip'),
        F_i: day('instance'),
        F_u: day('ultraserver'),
        F_x: day('shared'),
        F_s: day('silent'),
      },
      result: time(process.mtbf),
    },
  ];
}

function checkpointSteps(setup: Setup, plan: Plan): Step[] {
  const B = term('bytes', setup.bytes, setup.parameters === undefined ? reader : undefined);
  const rate = (value: number) => term('memoryBandwidth', value);
  const writers = Math.max(1, Math.ceil(plan.parts.instance / setup.replicas));
  const written = (about: string, writing: number, W: number, t: number): Step[] => [
    {
      equation: 'storageRate',
      about,
      values: {
        k: count(writing),
        w_i: term('memoryBandwidth', setup.storage, reader),
        W_s: term('memoryBandwidth', setup.storageTotal, reader),
      },
      result: rate(W),
    },
    { equation: 'checkpointTime', about, values: { B, W: rate(W) }, result: time(t) },
  ];
  return [
    ...(setup.parameters === undefined
      ? []
      : [
          {
            equation: 'checkpointSize' as const,
            values: { N: term('parameters', setup.parameters), b: term('bytes', setup.bytesPerParameter, reader) },
            result: B,
          },
        ]),
    ...written('@about.write', writers, plan.writeRate, plan.writeTime),
    // Where all instances write, reading is the same sum again.
    ...(setup.read === undefined && plan.readRate !== plan.writeRate
      ? written('@about.read', plan.parts.instance, plan.readRate, plan.readTime)
      : []),
  ];
}

/** Worked steps of the central plan. */
export function stepsOf(setup: Setup, plan: Plan): Step[] {
  const { process, hardware, rates, total } = plan;
  const mu = time(process.mtbf);
  const delta = time(process.pause, setup.async ? reader : undefined);
  const tau = time(plan.interval, setup.interval === undefined ? undefined : reader);
  const [w, R, V] = [time(process.write), time(process.restart), time(process.wait)];
  const F_h = count(hardware * DAY);
  const P = time(setup.repair, reader);
  const s = count(plan.spares, setup.spares === undefined ? undefined : reader);
  const G_f = share(plan.shares.useful);
  const G = share(plan.goodput);
  return [
    ...failureSteps(setup, plan),
    ...checkpointSteps(setup, plan),
    {
      equation: 'restartTime',
      values: {
        t_d: time(setup.detect, reader),
        t_x: time(setup.swap, reader),
        t_l: time(setup.relaunch, reader),
        t_r: time(plan.readTime, setup.read === undefined ? undefined : reader),
      },
      result: R,
    },
    { equation: 'youngInterval', values: { delta, mu }, result: time(plan.young) },
    ...(process.pause < 2 * process.mtbf
      ? [{ equation: 'dalyInterval' as const, values: { delta, mu }, result: time(plan.daly) }]
      : []),
    { equation: 'unitsInRepair', values: { F_h, P }, result: count(plan.inRepair) },
    {
      equation: 'stopWait',
      values: {
        F_h,
        F: count(total * DAY),
        b: share(plan.noSpare),
        P,
        s,
        F_s: count(rates.silent * DAY),
        d: time(setup.detection, reader),
      },
      result: V,
    },
    { equation: 'exactGoodput', values: { tau, R, w, mu, V, delta }, result: G_f },
    { equation: 'firstOrderGoodput', values: { delta, tau, w, R, V, mu }, result: share(plan.firstOrder.useful) },
    {
      equation: 'goodput',
      values: { G_f, p: share(setup.planned, reader), q: share(setup.stragglers, reader) },
      result: G,
    },
    {
      equation: 'elapsedTime',
      values: { T_0: time(setup.ideal, reader), G },
      result: time(setup.ideal / plan.goodput),
    },
    {
      equation: 'paidGoodput',
      values: { G, n: count(plan.chips, reader), s, c: count(setup.exchanged) },
      result: share((plan.goodput * plan.chips) / (plan.chips + plan.spares * setup.exchanged)),
    },
  ];
}
