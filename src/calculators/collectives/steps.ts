/** The formulas of the chosen algorithm with its numbers put in. */
import {
  farthestSteps,
  fullestSide,
  linksOf,
  passesOf,
  sideDistance,
  sideLinks,
  type Cost,
  type FlatAlgorithm,
  type Level,
  type Operation,
} from '../../silicon/scaling/collective-algorithms.ts';
import type { EquationId } from '../../silicon/scaling/equations.ts';
import type { Kind } from '../../silicon/units/index.ts';
import type { Step, Term } from '../define.ts';
import { busBandwidth, type Candidate, type Setting } from './solve.ts';
import type { Used } from './network.ts';

/** Every equation that a step may name. */
export const stepEquations = [
  'collectiveShare',
  'collectiveTimes',
  'collectiveSwitch',
  'collectiveLeft',
  'collectiveReach',
  'collectiveInjection',
  'collectiveTransfer',
  'collectiveMiddle',
  'collectiveDistance',
  'collectiveLatency',
  'collectiveFloor',
  'collectiveAdd',
  'collectiveBusiest',
  'collectiveTime',
  'algorithmBandwidth',
  'busBandwidth',
  'collectiveCrossover',
] as const satisfies readonly EquationId[];

const term = (kind: Kind, value: number, from?: string, unit?: string): Term => ({
  kind,
  value,
  ...(from !== undefined && { from }),
  ...(unit !== undefined && { unit }),
});
const count = (value: number) => term('count', value);
const bytes = (value: number, from?: string) => term('bytes', value, from);
const time = (value: number, from?: string) => term('duration', value, from);

/** Algorithms that send each byte of the others’ shares once. */
const SHARES: ReadonlySet<string> = new Set(['ring', 'kangaring', 'halving-doubling', 'mesh', 'torus']);

function sentStep(
  op: Operation,
  algorithm: FlatAlgorithm | 'flat-ring',
  buffer: Term,
  n: number,
  cost: Cost,
  about?: string,
): Step {
  const result = bytes(cost.sent);
  const named = about === undefined ? {} : { about };
  if (algorithm === 'in-switch') {
    return { equation: 'collectiveSwitch', ...named, values: { n: count(n), M: buffer }, result };
  }
  if (SHARES.has(algorithm) || (algorithm === 'direct' && op === 'all-to-all')) {
    const values = { p: count(cost.sent / (((n - 1) / n) * buffer.value)), n: count(n), M: buffer };
    return {
      equation: 'collectiveShare',
      ...named,
      values: { ...values, p: count(Math.round(values.p.value)) },
      result,
    };
  }
  return { equation: 'collectiveTimes', ...named, values: { k: count(cost.sent / buffer.value), M: buffer }, result };
}

/** A level as an algorithm finds it: a switch that adds has a rate and a latency of its own. */
function seenBy(used: Used, algorithm: string): Used {
  const { inSwitch } = used.fact;
  if (algorithm !== 'in-switch' || !inSwitch) return used;
  const { hop, share, from } = inSwitch;
  const own = used.efficiencyFrom === 'reader';
  return {
    ...used,
    level: { ...used.level, hop },
    fact: { ...used.fact, hop, hopFrom: `${from}.hop` },
    efficiency: own ? used.efficiency : share,
    efficiencyFrom: own ? 'reader' : `${from}.share`,
  };
}

/** Injection and transfer on one level, or its middle links where they decide. */
function transferSteps(
  { fact, efficiency, efficiencyFrom }: Used,
  level: Level,
  cost: Cost,
  routed: { readonly k: number; readonly M: Term },
  links: number,
  about?: string,
): Step[] {
  const named = about === undefined ? {} : { about };
  const b = term('oneWay', fact.rate, fact.rateFrom, 'GB/s');
  const e = term('share', efficiency, efficiencyFrom);
  if (cost.bound === 'bisection') {
    const side = fullestSide(level.sides!);
    const values = { k: count(routed.k), M: routed.M, s: count(side.length), l: count(sideLinks(side)), b, e };
    return [{ equation: 'collectiveMiddle', ...named, values, result: time(cost.transfer) }];
  }
  const B = term('oneWay', links * fact.rate * efficiency);
  return [
    { equation: 'collectiveInjection', ...named, values: { l: count(links), b, e }, result: B },
    { equation: 'collectiveTransfer', ...named, values: { V: bytes(cost.sent), B }, result: time(cost.transfer) },
  ];
}

/** Algorithms that send to every device at once, and wait for the farthest. */
const ROUTED: ReadonlySet<string> = new Set(['mesh', 'mesh-one-step', 'direct']);

/** How the steps of what is routed through a torus come about; none for another algorithm, or a switch. */
function distanceSteps(level: Level, algorithm: string, cost: Cost, about?: string): Step[] {
  const { sides } = level;
  if (!sides || !ROUTED.has(algorithm)) return [];
  const [x = 0, y = 0, z = 0] = sides.map(sideDistance);
  const inside = algorithm === 'mesh' && level.ranks > 1 ? 1 : 0;
  const r = Math.round(cost.steps / (farthestSteps(level) + inside));
  const values = { r: count(r), x: count(x), y: count(y), z: count(z), i: count(inside) };
  return [{ equation: 'collectiveDistance', ...(about !== undefined && { about }), values, result: count(cost.steps) }];
}

/** Times the buffer that is routed over the torus: both passes of an all-reduce, or a copy for each device in one step. */
function routedTimes(algorithm: string, n: number, passes: number): number {
  if (algorithm === 'mesh-one-step') return n;
  return algorithm === 'mesh' ? passes : 1;
}

function flatSteps(setting: Setting, { flat, algorithm }: Candidate, size: number): Step[] {
  const used = seenBy(setting.used[0]!, algorithm);
  const { level } = used;
  const cost = flat!;
  const M = bytes(size, 'reader');
  const links = setting.op === 'point-to-point' ? 1 : linksOf(level);
  const k = routedTimes(algorithm, level.devices, passesOf(setting.op));
  return [
    sentStep(setting.op, algorithm as FlatAlgorithm, M, level.devices, cost),
    ...transferSteps(used, level, cost, { k, M }, links),
    ...distanceSteps(level, algorithm, cost),
    {
      equation: 'collectiveLatency',
      values: {
        before: time(setting.launch, setting.launchFrom),
        s: count(cost.steps),
        h: time(level.hop, used.fact.hopFrom),
      },
      result: time(setting.launch + cost.latency),
    },
  ];
}

function levelSteps(setting: Setting, { levels, algorithm }: Candidate, size: number): Step[] {
  const { op, used, group } = setting;
  const M = bytes(size, 'reader');
  const steps: Step[] = [];
  let latency = setting.launch;
  let busy = 0;
  const latencies: Step[] = [];
  for (const phase of levels!.phases) {
    const one = seenBy(used[phase.level]!, phase.algorithm);
    const about = `@scope.${one.fact.id}`;
    const inside = used.slice(0, phase.level).reduce((product, { level }) => product * level.devices, 1);
    const left = bytes(phase.bytes);
    let buffer = M;
    if (algorithm === 'flat-ring') {
      if (phase.level === 0) {
        steps.push(sentStep(op, 'ring', M, group, phase.cost));
      } else {
        const whole = bytes(phase.cost.sent * inside);
        steps.push({
          equation: 'collectiveLeft',
          about,
          values: { M: whole, m: count(inside) },
          result: bytes(phase.cost.sent),
        });
      }
    } else {
      if (op === 'all-to-all' && phase.bytes !== size) {
        const u = count(inside * one.level.devices);
        steps.push({ equation: 'collectiveReach', about, values: { M, u, n: count(group) }, result: left });
        buffer = left;
      } else if (op !== 'all-to-all' && phase.bytes !== size) {
        steps.push({ equation: 'collectiveLeft', about, values: { M, m: count(inside) }, result: left });
        buffer = left;
      }
      steps.push(sentStep(op, phase.algorithm, buffer, one.level.devices, phase.cost, about));
    }
    const passes = op === 'all-reduce' ? 2 : 1;
    const k = routedTimes(phase.algorithm, one.level.devices, passes);
    const links = op === 'point-to-point' ? 1 : linksOf(one.level);
    steps.push(...transferSteps(one, one.level, phase.cost, { k, M: buffer }, links, about));
    const added = algorithm === 'hierarchical' ? busy + phase.cost.transfer : Math.max(busy, phase.cost.transfer);
    if (levels!.phases.length > 1 && phase !== levels!.phases[0]) {
      steps.push({
        equation: algorithm === 'hierarchical' ? 'collectiveAdd' : 'collectiveBusiest',
        values: { before: time(busy), x: time(phase.cost.transfer) },
        result: time(added),
      });
    }
    busy = added;
    if (phase.cost.steps > 0) {
      const next = latency + phase.cost.latency;
      const first = latencies.length === 0;
      latencies.push(...distanceSteps(one.level, phase.algorithm, phase.cost, about), {
        equation: 'collectiveLatency',
        about,
        values: {
          before: first ? time(latency, setting.launchFrom) : time(latency),
          s: count(phase.cost.steps),
          h: time(one.level.hop, one.fact.hopFrom),
        },
        result: time(next),
      });
      latency = next;
    }
  }
  return [...steps, ...latencies];
}

/** Worked steps of the collective by the chosen algorithm. */
export function stepsOf(setting: Setting, candidate: Candidate, size: number): Step[] {
  const M = bytes(size, 'reader');
  const A = term('memoryBandwidth', size / candidate.time);
  const { op, group } = setting;
  const shared = op !== 'broadcast' && op !== 'point-to-point';
  const { floor, floorFrom } = setting;
  return [
    ...(candidate.flat ? flatSteps(setting, candidate, size) : levelSteps(setting, candidate, size)),
    ...(floor === undefined
      ? []
      : [
          {
            equation: 'collectiveFloor' as const,
            values: { before: time(candidate.start), f: time(floor, floorFrom), X: time(candidate.transfer) },
            result: time(candidate.latency),
          },
        ]),
    {
      equation: 'collectiveTime',
      values: { L: time(candidate.latency), X: time(candidate.transfer) },
      result: time(candidate.time),
    },
    { equation: 'algorithmBandwidth', values: { M, T: time(candidate.time) }, result: A },
    ...(shared
      ? [
          {
            equation: 'busBandwidth' as const,
            values: { p: count(passesOf(op)), n: count(group), A },
            result: term('oneWay', busBandwidth(setting, size, candidate.time)),
          },
        ]
      : []),
  ];
}
