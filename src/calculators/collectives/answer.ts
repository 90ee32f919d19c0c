/** Outputs, notes and worked steps of a collective. */
import { busFactor, injection, linksOf, type Level } from '../../silicon/scaling/collective-algorithms.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Outcome, Row } from '../define.ts';
import { checksOf } from './checks.ts';
import type { CollectivesInputs } from './fields.ts';
import { busBandwidth, candidatesOf, chosen, settingOf, shapesOf, type Candidate, type Setting } from './solve.ts';
import { crossoverSteps, overtakings, type Overtaking } from './crossovers.ts';
import { stepsOf } from './steps.ts';
import { refuse, type CollectivesFacts } from './types.ts';

function algorithmRows(setting: Setting, candidates: readonly Candidate[], used: Candidate, size: number): Row[] {
  return [...candidates]
    .sort((a, b) => a.time - b.time)
    .map((one) => ({
      algorithm: `@option.algorithm.${one.algorithm}`,
      steps: one.steps,
      latency: one.latency,
      transfer: one.transfer,
      time: one.time,
      bus: busBandwidth(setting, size, one.time),
      used: one === used ? '@used.yes' : '@used.no',
    }));
}

function crossoverRows(chain: readonly Overtaking[]): Row[] {
  return chain.map(({ candidate, from }, i) => ({
    algorithm: `@option.algorithm.${candidate.algorithm}`,
    from,
    to: chain[i + 1]?.from ?? '@size.any',
  }));
}

function levelRows({ used }: Setting, candidate: Candidate): Row[] {
  const phases = candidate.levels?.phases ?? [];
  return used.map(({ fact, level }, i) => {
    const phase = phases.find((one) => one.level === i);
    const cost = candidate.flat ?? phase?.cost;
    return {
      level: `@level.${fact.id}`,
      devices: level.devices,
      links: linksOf(level),
      rate: fact.rate,
      injection: injection(level),
      algorithm: phase ? `@option.algorithm.${phase.algorithm}` : `@option.algorithm.${candidate.algorithm}`,
      sent: cost?.sent,
      transfer: cost?.transfer ?? 0,
      busy: (cost?.transfer ?? 0) / candidate.time,
    };
  });
}

function shapeRows(setting: Setting, size: number): Row[] {
  return shapesOf(setting, size).map(({ shape, level, best, time }) => ({
    shape: `@shape.${shape}`,
    sides: level.sides ? level.sides.map(({ length }) => length).join(' × ') : '–',
    latency: setting.launch + best.latency,
    transfer: best.transfer,
    time,
    limit: `@limit.${best.bound}${level.sides ? '' : '-switch'}`,
  }));
}

/** The answer of the calculator. Pure and total: what cannot be answered names the field to look at. */
export function answer(inputs: CollectivesInputs, facts: CollectivesFacts): Outcome {
  const asked = settingOf(inputs, facts);
  if (!asked.ok) return asked;
  const setting = asked.found;
  const size = raw(inputs.size);
  const candidates = candidatesOf(setting, size);
  const used =
    inputs.algorithm === 'auto'
      ? chosen(setting, candidates, size)
      : candidates.find(({ algorithm }) => algorithm === inputs.algorithm);
  if (!used) {
    return refuse('algorithm', setting.used.length > 1 ? 'not-over-levels' : 'not-on-level', {
      op: `@option.op.${inputs.op}`,
    });
  }
  const bus = busBandwidth(setting, size, used.time);
  const limit = setting.used[used.limit]!;
  const chain = overtakings(candidates, size);
  return {
    ok: true,
    outputs: {
      time: used.time,
      bus,
      algorithmBandwidth: size / used.time,
      algorithm: `@option.algorithm.${used.algorithm}`,
      latency: used.latency,
      transfer: used.transfer,
      limit: `@limit.${used.bound}${limit.level.sides ? '' : '-switch'}.${limit.fact.id}`,
      utilisation: used.transfer === 0 ? 0 : busiest(used) / used.time,
      linkBytes: busiest(used) * rateOf(used, limit.level),
      sent: used.sent,
      factor: busFactor(setting.op, setting.group),
      group: setting.group,
      algorithms: algorithmRows(setting, candidates, used, size),
      crossovers: crossoverRows(chain),
      levels: levelRows(setting, used),
      shapes: shapeRows(setting, size),
    },
    checks: checksOf(setting, used, bus, inputs, size),
    steps: [...stepsOf(setting, used, size), ...crossoverSteps(chain, size)],
  };
}

/** What a link of the limiting level carries in a second: a switch that adds has a rate of its own. */
function rateOf({ algorithm, levels, limit }: Candidate, { rate, reducing }: Level): number {
  const ran = levels?.phases.find(({ level }) => level === limit)?.algorithm ?? algorithm;
  return ran === 'in-switch' && reducing ? reducing.rate : rate;
}

/** Seconds that the limiting links are busy: part of the transfer where levels wait for one another. */
function busiest({ levels, transfer, limit }: Candidate): number {
  return levels?.phases.find(({ level }) => level === limit)?.cost.transfer ?? transfer;
}
