/** What a reader should know about a result, in the order in which it matters. */
import type { Check, Param, Term } from '../define.ts';
import type { Totals } from './answer.ts';
import { inMachines, ofRainier, type SiteInputs } from './fields.ts';
import type { Power, Site } from './plan.ts';
import { letters, type Meaning } from './reconcile.ts';
import type { SiteFacts } from './types.ts';

type Params = Readonly<Record<string, Param>>;

const watts = (value: number): Term => ({ kind: 'power', value, unit: 'W' });
const count = (value: number): Term => ({ kind: 'count', value: Number(value.toPrecision(3)) });
const note = (message: string, params: Params = {}): Check => ({ level: 'note', message, params });
const warning = (message: string, params: Params = {}): Check => ({ level: 'warning', message, params });

function recordChecks({ span, used, beside }: Power, name: string): Check[] {
  const checks: Check[] = [];
  if (used.some(({ kind }) => kind === 'estimate')) {
    const ends = { low: watts(span.low), high: watts(span.high), value: watts(span.value), chip: name };
    checks.push(warning(span.low < span.high ? 'estimates' : 'estimate', ends));
  }
  if (!used.some(({ whole }) => whole) && beside === 0) checks.push(warning('chip-alone', { chip: name }));
  else if (used.some(({ whole }) => !whole) && used.some(({ whole }) => whole)) checks.push(note('low-is-chip'));
  return checks;
}

function powerChecks(site: Site, inputs: SiteInputs): Check[] {
  const { power, chip, machine } = site;
  const name = chip?.name ?? machine.label;
  if (!power) return [warning('not-published', { chip: name })];
  const checks = power.used.length > 0 ? recordChecks(power, name) : [note('own-power')];
  if (inputs.idle === undefined && site.load < 1) checks.push(warning('idle-unknown'));
  return checks;
}

/** What the public figures mean, and which of them go with what the reader gave. */
interface Public {
  readonly meanings: readonly Meaning[];
  readonly yours: Pick<Meaning, 'holds' | 'fails'>;
}

function rainierChecks({ racks }: Totals, { meanings, yours }: Public, { rainier }: SiteFacts): Check[] {
  const decided = meanings.flatMap(({ holds, fails }) => [holds.length, fails.length] as const);
  const holding = meanings.reduce((sum, { holds }) => sum + holds.length, 0) / 2;
  const pairs = (meanings.length * (meanings.length - 1)) / 2;
  const known = decided.reduce((sum, one) => sum + one, 0) / 2;
  const checks = [
    note('yours', { holds: letters(yours.holds), fails: letters(yours.fails) }),
    note('pairs', { holding: count(holding), pairs: count(pairs) }),
  ];
  if (known < pairs) checks.push(note('undecided', { open: count(pairs - known) }));
  const exaflops = rainier.figures.find(({ of }) => of === 'rate');
  if (exaflops) {
    const means = (rate: number) => count(exaflops.value / rate);
    const { fp8, sparse, bf16 } = rainier.peaks;
    checks.push(note('exaflops', { fp8: means(fp8), sparse: means(sparse), bf16: means(bf16) }));
  }
  if (racks) {
    const { count: buildings, area } = rainier.buildings;
    const each = { kind: 'area', value: (buildings * area) / racks.value } as const;
    checks.push(
      note('buildings', {
        buildings: count(buildings),
        area: { kind: 'area', value: buildings * area, unit: 'm²' },
        racks: count(racks.value),
        each,
      }),
    );
  }
  return checks.map((check) => ({ ...check, record: 'sites/project-rainier/' }));
}

/** Which of the two ratios are of all sites of AWS together. */
function fleetChecks({ pue, wue }: SiteInputs): Check[] {
  const [power, water] = [pue.startsWith('fleet'), wue.startsWith('fleet')];
  if (power && water) return [note('fleet')];
  if (power) return [note('fleet-pue')];
  return water ? [note('fleet-wue')] : [];
}

export function checksOf(site: Site, totals: Totals, known: Public, inputs: SiteInputs, facts: SiteFacts): Check[] {
  return [
    ...powerChecks(site, inputs),
    ...(site.facility && site.mean === 1 ? [note('upper')] : []),
    ...fleetChecks(inputs),
    ...(inputs.grid === 'own' ? [] : [note('location')]),
    ...(inputs.rackArea === undefined && inMachines(inputs, facts) ? [note('rack-area')] : []),
    ...(ofRainier(inputs, facts) ? rainierChecks(totals, known, facts) : [note('other-chip')]),
  ];
}
