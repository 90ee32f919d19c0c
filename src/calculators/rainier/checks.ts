/** What a reader should know about the step chosen, in the order in which it matters. */
import type { Check, Param, Term } from '../define.ts';
import type { RainierInputs } from './fields.ts';
import { ratesOf } from './chosen.ts';
import { chipsPerBuilding, shared } from './rungs.ts';
import { jobOf, type Job, type Setup } from './solve.ts';
import type { RainierFacts } from './types.ts';

type Params = Readonly<Record<string, Param>>;

const count = (value: number): Term => ({ kind: 'count', value });
const rounded = (value: number): Term => count(Number(value.toPrecision(4)));
/** The largest runs are spoken of in powers of ten; beyond yotta nobody reads prefixes. */
const yotta = (value: number): Term => ({ kind: 'compute', value, ...(value >= 1e24 && { unit: 'YFLOP' }) });
const note = (message: string, params: Params = {}, record?: string): Check => ({
  level: 'note',
  message,
  params,
  ...(record !== undefined && { record }),
});
const warning = (message: string, params: Params = {}, record?: string): Check => ({
  ...note(message, params, record),
  level: 'warning',
});

const SITE = 'sites/project-rainier/';
/** `project-rainier.values.chips` has an anchor of its own on the page of the site. */
const anchor = (path: string) => `${SITE}#${path.split('.').slice(1).join('-')}`;

function countChecks(inputs: RainierInputs, { rung }: Job, { site }: RainierFacts): Check[] {
  const { step } = rung;
  const chips = count(site.chips.count);
  if (step === 'building') {
    const { buildings, buildingsLater } = site;
    const laterChips = count(chipsPerBuilding(site.chips.count, buildingsLater.count));
    const params = { chips, buildings: buildings.count, later: buildingsLater.count, laterChips };
    return [warning(inputs.buildings === undefined ? 'building' : 'building-own', params, anchor(buildings.from))];
  }
  if (step === 'cluster') return [note('cluster', { chips }, anchor(site.chips.from))];
  if (step === 'fleet') return [note('fleet', { chips: count(site.fleet.count) }, anchor(site.fleet.from))];
  return [];
}

function networkChecks({ batch, oversubscription }: Setup, { rung, chips, network }: Job): Check[] {
  const { bisection, floor, allReduce, machines } = network;
  const checks: Check[] = [];
  if (shared(rung) && bisection !== undefined) {
    checks.push(note(oversubscription > 1 ? 'oversubscribed' : 'non-blocking'));
  }
  if (floor === undefined || allReduce === undefined) return checks;
  const mine = batch / chips;
  const inside = rounded(floor / (chips / machines));
  const params = { mine: rounded(mine), floor: rounded(floor), inside };
  const missed = machines > 1 ? 'floor-missed-outside' : 'floor-missed';
  checks.push(mine >= floor ? { ...note('floor-kept', params), level: 'fine' } : warning(missed, params));
  return checks;
}

/** Whether half as many chips would be done sooner, since they fail half as often. */
function sizeChecks(setup: Setup, { rung, chips, time }: Job): Check[] {
  if (!shared(rung) || chips < 2) return [];
  const half = jobOf(setup, rung, setup.share / 2);
  if (half.time === undefined || (time !== undefined && half.time >= time)) return [];
  return [warning('fewer-sooner', { chips: count(half.chips), time: { kind: 'duration', value: half.time } })];
}

export function checksOf(inputs: RainierInputs, setup: Setup, job: Job, facts: RainierFacts): Check[] {
  const { machine, peak, power, total, habits, flop } = setup;
  const { rung, chips, plan } = job;
  const rates = ratesOf(inputs, facts);
  const what = shared(rung) && machine.chip !== facts.site.chip;
  const state = total * habits.bytesPerParameter;
  return [
    ...(what ? [warning('what-if', { chip: machine.chipName }, SITE)] : []),
    ...countChecks(inputs, job, facts),
    ...(shared(rung) && rung.step !== 'own' ? [warning('share', {}, SITE)] : []),
    ...(chips * machine.hbm < state
      ? [
          warning('state', {
            state: { kind: 'bytes', value: state },
            hbm: { kind: 'bytes', value: chips * machine.hbm },
          }),
        ]
      : []),
    ...(inputs.work === 'budget'
      ? [note('tokens', { flop: yotta(flop), tokens: { kind: 'tokens', value: setup.tokens } })]
      : []),
    note('mfu'),
    ...(inputs.goodput === undefined && plan.process.restart > plan.process.mtbf
      ? [
          warning('restart-too-long', {
            restart: { kind: 'duration', value: plan.process.restart },
            mtbf: { kind: 'duration', value: plan.process.mtbf },
          }),
        ]
      : []),
    ...sizeChecks(setup, job),
    ...(inputs.goodput === undefined
      ? rates?.values.chipName === undefined
        ? []
        : [warning('rates', { run: rates.label, chip: rates.values.chipName }, 'failures/')]
      : [note('goodput-own')]),
    ...(rung.chips < 1
      ? []
      : power === undefined
        ? [note('power-none', { machine: setup.preset.label })]
        : power.from === 'reader'
          ? []
          : [
              warning(
                'power-estimate',
                { power: { kind: 'power', value: power.value }, machine: setup.preset.label },
                `systems/${setup.preset.id}/`,
              ),
            ]),
    ...(peak.format === inputs.format
      ? []
      : [note('peak-stand-in', { asked: inputs.format.toUpperCase(), used: peak.format.toUpperCase() })]),
    ...networkChecks(setup, job),
  ];
}
