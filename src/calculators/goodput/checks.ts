/** What a reader should know about a result, in the order in which it matters. */
import { DOMAINS } from '../../silicon/scaling/reliability.ts';
import { sparesFor } from '../../silicon/scaling/spares.ts';
import type { Check, Param, Term } from '../define.ts';
import type { Worked } from './answer.ts';
import { afterPlanned, goodputAt, type Plan } from './plan.ts';
import type { Setup } from './setup.ts';

type Params = Readonly<Record<string, Param>>;

const share = (value: number): Term => ({ kind: 'share', value });
const time = (value: number): Term => ({ kind: 'duration', value });
const count = (value: number): Term => ({ kind: 'count', value });
const note = (message: string, params: Params = {}): Check => ({ level: 'note', message, params });
const warning = (message: string, params: Params = {}): Check => ({ level: 'warning', message, params });

/** Whether a rate that counts comes from the record and not from the reader. */
function borrowed({ ratesFrom, mtbf, mtbfFrom }: Setup): boolean {
  const { path } = ratesFrom.values;
  return path !== undefined && DOMAINS.some((domain) => mtbfFrom[domain] === path && Number.isFinite(mtbf[domain]));
}

function rateChecks(setup: Setup, { central, rare, often }: Worked): Check[] {
  const { machine, ratesFrom, chipsPerUltraServer, mtbf } = setup;
  const { chip, chipName = '' } = ratesFrom.values;
  const checks: Check[] = [];
  if (borrowed(setup) && chip !== machine.values.chip) {
    const kind = machine.values.own ? 'illustration' : 'other-chip';
    const terms = { run: ratesFrom.label, chip: chipName, hardware: machine.values.chipName };
    checks.push({ ...warning(kind, terms), ...(ratesFrom.record && { record: ratesFrom.record }) });
  }
  const watched = ratesFrom.values.chips;
  if (borrowed(setup) && watched !== undefined && setup.chips > 2 * watched) {
    checks.push(note('beyond-evidence', { chips: count(setup.chips), watched: count(watched) }));
  }
  if (chipsPerUltraServer !== undefined && !Number.isFinite(mtbf.ultraserver)) checks.push(note('ultraserver-unknown'));
  if (setup.low < 1 || setup.high > 1) {
    checks.push(note('range', { low: time(often.process.mtbf), high: time(rare.process.mtbf) }));
  }
  const { chips, units } = central;
  if (chips < units * setup.exchanged) checks.push(note('not-whole', { units: count(units), chips: count(chips) }));
  return checks;
}

function intervalChecks(setup: Setup, plan: Plan): Check[] {
  const { interval, daly, best, writeTime, process } = plan;
  const checks: Check[] = [];
  if (setup.async && setup.interval === undefined && writeTime > daly) {
    checks.push(warning('storage-bound', { write: time(writeTime), daly: time(daly) }));
  }
  if (setup.interval !== undefined) {
    const lost = goodputAt(setup, plan, best) - plan.goodput;
    checks.push(
      note('own-interval', { interval: time(interval), best: time(Math.max(best, process.write)), lost: share(lost) }),
    );
  }
  if (process.pause >= 2 * process.mtbf) {
    checks.push(warning('saving-too-long', { pause: time(process.pause), mtbf: time(process.mtbf) }));
  }
  if (process.restart > process.mtbf) {
    checks.push(warning('restart-too-long', { restart: time(process.restart), mtbf: time(process.mtbf) }));
  }
  return checks;
}

function orderChecks(setup: Setup, { central }: Worked): Check[] {
  const first = central.firstOrder.useful * afterPlanned(setup);
  if (first <= 0) return [warning('first-order-broken', { exact: share(central.goodput) })];
  if (Math.abs(first - central.goodput) < 0.01) return [];
  return [note('first-order', { first: share(first), exact: share(central.goodput) })];
}

function spareChecks(setup: Setup, { central }: Worked): Check[] {
  const { spares, inRepair, noSpare } = central;
  const needed = sparesFor(inRepair, setup.shortage);
  if (spares === 0 && setup.spares === undefined && noSpare > 0) {
    return [
      note('no-spare', { inRepair: count(inRepair), shortage: share(setup.shortage), repair: time(setup.repair) }),
    ];
  }
  if (spares >= needed) return [];
  return [warning('spares-short', { spares: count(spares), needed: count(needed), chance: share(noSpare) })];
}

function simulationCheck({ central, simulated, error, lived }: Worked): Check {
  if (simulated === 0) return note('nothing-kept', { stops: count(lived.stops) });
  const apart = Math.abs(simulated - central.goodput);
  const agrees = apart <= 3 * error + 1e-4;
  const params = { stops: count(lived.stops), difference: share(apart), error: share(error) };
  return { level: agrees ? 'fine' : 'note', message: agrees ? 'agrees' : 'differs', params };
}

export function checksOf(setup: Setup, worked: Worked): Check[] {
  return [
    ...rateChecks(setup, worked),
    ...intervalChecks(setup, worked.central),
    ...orderChecks(setup, worked),
    ...spareChecks(setup, worked),
    simulationCheck(worked),
  ];
}
