import { describe, expect, it } from 'vitest';
import { catalogue, measuredSteps } from '../../../src/silicon/specs/catalogue.ts';
import { comparisons, comparisonsOf, judged, sets, unpredicted } from '../../../src/site/accuracy/index.ts';
import { nameOf } from '../../../src/site/accuracy/names.ts';
import { providedRows, setId } from '../../../src/site/accuracy/rows.ts';
import { rankingOf, summaries, worstOf } from '../../../src/site/accuracy/summary.ts';
import { outcomeOf, targets, type Target } from '../../../src/site/accuracy/targets.ts';
import type { Comparison } from '../../../src/site/accuracy/types.ts';
import { dictionary } from '../../../src/i18n/index.ts';

const all = [...comparisons, ...unpredicted];

describe('what was predicted and measured', () => {
  it('has an id of its own for each comparison', () => {
    expect(new Set(comparisons.map(({ id }) => id)).size).toBe(comparisons.length);
  });
  it('lies in sets that are described', () => {
    const known = new Set(sets.map(({ id }) => id));
    expect(all.filter(({ set }) => !known.has(set))).toEqual([]);
    expect(sets.map(({ id }) => id).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });
  it('is positive and finite, and has a band that holds its prediction', () => {
    for (const { id, predicted, measured, low = predicted, high = predicted } of comparisons) {
      for (const value of [predicted, measured, low, high]) expect(value > 0 && Number.isFinite(value), id).toBe(true);
      expect(low, id).toBeLessThanOrEqual(predicted * (1 + 1e-9));
      expect(high, id).toBeGreaterThanOrEqual(predicted * (1 - 1e-9));
    }
  });
  it('drops no measured step and no run with a printed speed or share', () => {
    const steps = catalogue.steps.flatMap(measuredSteps);
    const runs = catalogue.runs.filter(({ tokenRate, mfu }) => tokenRate ?? mfu).map(({ id }) => id);
    const rows = new Set(all.filter(({ calculator }) => calculator === 'training-time').map(({ row }) => row));
    const named = new Set(steps.flatMap(({ run }) => run ?? []));
    expect(steps.map(({ id }) => id).filter((id) => !rows.has(id))).toEqual([]);
    expect(runs.filter((id) => !rows.has(id) && !named.has(id))).toEqual([]);
  });
  it('judges no measurement twice by one calculator', () => {
    const seen = all.map(({ calculator, row }) => `${calculator}/${row}`);
    expect(new Set(seen).size).toBe(seen.length);
    const runs = new Set(all.filter(({ set }) => set === 'published-runs').map(({ row }) => row));
    const again = catalogue.steps.flatMap(measuredSteps).filter(({ run }) => run !== undefined && runs.has(run));
    expect(again.map(({ id }) => id)).toEqual([]);
  });
  it('words every set, reason, role and calculator that occurs', () => {
    for (const locale of ['en', 'fr'] as const) {
      const t: Readonly<Record<string, string>> = dictionary(locale, 'accuracy');
      const keys = [
        ...sets.map(({ id }) => `set.${id}`),
        ...unpredicted.map(({ reason }) => `reason.${reason}`),
        ...comparisons.map(({ role }) => `role.${role}`),
        ...judged.flatMap((calculator) => [`calculator.${calculator}`, `fitted.${calculator}`]),
        ...targets.map(({ id }) => `target.${id}`),
      ];
      expect([...new Set(keys)].filter((key) => !t[key])).toEqual([]);
    }
  });
});

describe('a set', () => {
  it.each(sets.map((set) => [set.id, set] as const))(
    '%s is called the same by its record and in English',
    (id, set) => {
      expect(nameOf(id, 'en')).toBe(set.name);
      expect(nameOf(id, 'fr')).toBeTruthy();
    },
  );
  it('that nobody brought has no name', () => {
    expect(() => nameOf('nowhere', 'en')).toThrow('No set of measurements "nowhere"');
  });
});

describe('the training-time calculator', () => {
  it('is never held against a run that its default utilisation contains', () => {
    // BLOOM alone comes from its publication: with it in the evidence the median would be another.
    const bloom = comparisonsOf('training-time', 'published-runs').find(({ row }) => row === 'bloom-176b-a100')!;
    expect(bloom.role).toBe('held-out');
    expect(bloom.predicted).not.toBe(bloom.measured);
  });
  it('is not calibrated for a chip of which no other publication has runs', () => {
    expect(new Set(comparisonsOf('training-time', 'simumax-b200').map(({ role }) => role))).toEqual(
      new Set(['not-calibrated']),
    );
  });
  it('knows no layout: it predicts the same for all layouts of one task', () => {
    const tasks = Map.groupBy(comparisonsOf('training-time', 'vtrain-multi-node'), ({ rivals }) => rivals);
    expect(tasks.size).toBe(4);
    for (const members of tasks.values()) expect(new Set(members.map(({ predicted }) => predicted)).size).toBe(1);
  });
});

const made = (id: string, predicted: number, measured: number, more: Partial<Comparison> = {}): Comparison => ({
  id: `step-time/${id}`,
  row: id,
  calculator: 'step-time',
  set: 'simumax-b200',
  name: id,
  kind: 'duration',
  predicted,
  measured,
  role: 'fitted',
  source: 'simumax-b200',
  ...more,
});

describe('a summary', () => {
  it('has a line for each calculator and set', () => {
    const lines = summaries([made('a', 11, 10), made('b', 9, 10), made('c', 1, 1, { set: 'vtrain-multi-node' })]);
    expect(lines.map(({ set, statistics }) => [set, statistics.count])).toEqual([
      ['simumax-b200', 2],
      ['vtrain-multi-node', 1],
    ]);
    expect(lines[0]!.statistics.meanAbsolute).toBeCloseTo(0.1, 12);
  });
  it('ranks the tasks that have enough alternatives, by the worst of them', () => {
    const task = (rivals: string, first: number) =>
      [first, 12, 13, 14, 15].map((measured, index) => made(`${rivals}${index}`, 1 + index, measured, { rivals }));
    const ranking = rankingOf([...task('a', 10), ...task('b', 15), made('lone', 1, 1, { rivals: 'c' })])!;
    expect(ranking.tasks).toBe(2);
    expect(ranking.regret).toBeCloseTo(15 / 12 - 1, 12);
    expect(rankingOf([made('a', 1, 1)])).toBeUndefined();
  });
  it('names the largest misses first', () => {
    const worst = worstOf([made('a', 11, 10), made('b', 5, 10), made('c', 13, 10)], 2);
    expect(worst.map(({ row }) => row)).toEqual(['b', 'c']);
  });
});

describe('a target', () => {
  const target: Target = { id: 'b200', calculator: 'step-time', sets: ['simumax-b200'], measure: 'mean', limit: 0.05 };
  it('is open while nothing of its kind was compared', () => {
    expect(outcomeOf(target, [])).toEqual({ target });
    expect(outcomeOf({ ...target, roles: ['held-out'] }, [made('a', 1, 1)]).reached).toBeUndefined();
  });
  it('is met at its limit, as it is printed, and missed beyond', () => {
    expect(outcomeOf(target, [made('a', 105, 100)]).met).toBe(true);
    expect(outcomeOf(target, [made('a', 105.04, 100)]).met).toBe(true);
    expect(outcomeOf(target, [made('a', 105.2, 100)]).met).toBe(false);
  });
  it('is about the sign-free worst, the median or the mean, as it says', () => {
    const some = [made('a', 101, 100), made('b', 102, 100), made('c', 91, 100)];
    const reached = (measure: Target['measure']) => outcomeOf({ ...target, measure }, some).reached;
    expect(reached('mean')).toBeCloseTo(0.04, 12);
    expect(reached('median')).toBeCloseTo(0.02, 12);
    expect(reached('worst')).toBeCloseTo(0.09, 12);
  });
});

describe('plain rows', () => {
  const row = { id: 'a', name: 'A', predicted: 2, measured: 1, group: 'All-reduce, 8 × A100', role: 'fitted' } as const;
  it('become a set for each group', () => {
    const { sets: groups, comparisons: rows } = providedRows('collectives', 'duration', [
      { ...row, source: 'vtrain-data' },
      { ...row, id: 'b', source: 'vtrain-data' },
    ]);
    expect(groups).toEqual([
      expect.objectContaining({ id: 'all-reduce-8-a100', name: row.group, sources: ['vtrain-data'] }),
    ]);
    expect(rows.map(({ id, set }) => [id, set])).toEqual([
      ['collectives/a', 'all-reduce-8-a100'],
      ['collectives/b', 'all-reduce-8-a100'],
    ]);
  });
  it('have an address without accents or signs', () => {
    expect(setId('Mémoire : 8 × B200')).toBe('memoire-8-b200');
  });
});
