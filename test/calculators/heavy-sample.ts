/** A small heavy calculator: it tries every way to split a number in three, as often as it is told. No facts of the world. */
import { defineCalculator, type Chart, type Control, type Facts, type Row } from '../../src/calculators/define.ts';
import { register } from '../../src/calculators/index.ts';
import { raw } from '../../src/silicon/units/index.ts';

export interface HeavyFacts extends Facts {
  readonly capacity: number;
}

export const heavyFacts: HeavyFacts = { presets: {}, capacity: 4e10 };

interface Split {
  readonly name: string;
  readonly time: number;
  readonly memory: number;
}

/** Every split of `total`, `rounds` times over; nothing once it is told to give up. */
function splits(total: number, rounds: number, control?: Control): Split[] {
  const found = new Map<string, Split>();
  for (let round = 0; round < rounds; round += 1) {
    control?.report(round / rounds, 'splits');
    if (control?.cancelled()) return [];
    for (let a = 1; a <= total; a += 1) {
      if (total % a !== 0) continue;
      for (let b = 1; b <= total / a; b += 1) {
        if ((total / a) % b !== 0) continue;
        const c = total / a / b;
        found.set(`${a} × ${b} × ${c}`, {
          name: `${a} × ${b} × ${c}`,
          time: 40 / total + (a - 1) * 0.02 + (b - 1) * 0.003 + Math.log2(c) * 0.01,
          memory: 1.2e12 / a / b + 2e9,
        });
      }
    }
  }
  return [...found.values()].sort((one, other) => one.memory - other.memory || one.time - other.time);
}

/** The splits that none is both smaller and faster than. */
function front(all: readonly Split[]): Split[] {
  let best = Infinity;
  return all.filter(({ time }) => time < best && ((best = time), true));
}

const row = ({ name, time, memory }: Split): Row => ({
  split: name,
  time,
  memory,
  open: {
    label: '@link.open',
    params: { name },
    to: 'calculators/sample/',
    search: { chips: name.split(' × ')[0]!, tokens: '2.5T' },
  },
});

export const heavySample = defineCalculator<HeavyFacts>()({
  id: 'heavy-sample',
  version: 1,
  heavy: true,
  fields: {
    total: { type: 'quantity', group: 'what', kind: 'count', unit: '', default: 64, above: 0, max: 1e6, integer: true },
    rounds: { type: 'quantity', group: 'what', kind: 'count', unit: '', default: 2, above: 0, max: 1e9, integer: true },
    fits: { type: 'switch', group: 'what', default: true },
  },
  outputs: {
    time: { type: 'quantity', kind: 'duration', headline: true },
    memory: { type: 'quantity', kind: 'bytes' },
    tried: { type: 'quantity', kind: 'count' },
    fastest: {
      type: 'table',
      columns: {
        split: { type: 'text' },
        time: { type: 'quantity', kind: 'duration' },
        memory: { type: 'quantity', kind: 'bytes' },
        open: { type: 'link' },
      },
    },
  },
  compute: (inputs, facts, control) => {
    const all = splits(raw(inputs.total), raw(inputs.rounds), control);
    const legal = inputs.fits ? all.filter(({ memory }) => memory <= facts.capacity) : all;
    const [best, ...others] = legal.toSorted((one, other) => one.time - other.time);
    if (!best) return { ok: false, field: 'total', reason: 'none' };
    return {
      ok: true,
      outputs: {
        time: best.time,
        memory: best.memory,
        tried: all.length,
        fastest: [best, ...others.slice(0, 3)].map(row),
      },
      checks: [],
      steps: [],
    };
  },
  charts: (inputs, facts): readonly Chart[] => {
    const all = splits(raw(inputs.total), 1);
    const best = all
      .filter(({ memory }) => !inputs.fits || memory <= facts.capacity)
      .toSorted((one, other) => one.time - other.time)[0];
    const points = (some: readonly Split[]) => some.map(({ memory, time }) => [memory, time] as const);
    const names = (some: readonly Split[]) => some.map(({ name }) => name);
    const small = front(all);
    return [
      {
        type: 'scatter',
        x: { label: 'memory', kind: 'bytes', scale: 'log' },
        y: { label: 'time', kind: 'duration', scale: 'log', unit: 's' },
        series: [
          { id: 'all', label: '@series.all', colour: 'ink', style: 'dots', points: points(all), names: names(all) },
          {
            id: 'front',
            label: '@series.front',
            colour: 'trainium2',
            style: 'steps',
            points: points(small),
            names: names(small),
          },
          ...(best
            ? [
                {
                  id: 'best',
                  label: '@series.best',
                  colour: 'reader',
                  style: 'marks',
                  points: points([best]),
                  names: [best.name],
                } as const,
              ]
            : []),
        ],
        limits: [{ axis: 'x', at: facts.capacity, label: '@limit.capacity' }],
      },
    ];
  },
});

export const heavyOwn = {
  title: 'A heavy sample',
  'group.what': 'What is split',
  'field.total': 'Total',
  'field.rounds': 'Rounds',
  'field.fits': 'Only what fits',
  'output.time': 'Time',
  'output.memory': 'Memory',
  'output.tried': 'Splits tried',
  'output.fastest': 'Fastest splits',
  'column.fastest.split': 'Split',
  'column.fastest.time': 'Time',
  'column.fastest.memory': 'Memory',
  'column.fastest.open': 'Continue',
  'link.open': 'Put {name} into the sample',
  'reason.none': 'no split of it fits',
  'progress.splits': 'Trying splits',
  'series.all': 'every split',
  'series.front': 'the fastest for its memory',
  'series.best': 'best',
  'limit.capacity': 'capacity',
  'axis.memory': 'memory',
  'axis.time': 'time',
};

export const registeredHeavy = { ...register(heavySample, () => heavyFacts), messages: heavyOwn };
