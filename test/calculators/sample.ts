/** A small calculator with one field of each type, for tests of the engine and of its view. No facts of the world. */
import { defineCalculator, type Facts, type Step } from '../../src/calculators/define.ts';
import { register } from '../../src/calculators/index.ts';
import type { Wording } from '../../src/calculators/wording.ts';
import { dictionary } from '../../src/i18n/index.ts';
import { raw, type Locale } from '../../src/silicon/units/index.ts';

export interface SampleFacts extends Facts {
  readonly presets: {
    readonly hardware: readonly {
      id: string;
      label: string;
      group: string;
      record: string;
      source: string;
      values: { peak: number };
    }[];
  };
}

const preset = (id: string, label: string, group: string, peak: number) => ({
  id,
  label,
  group,
  record: `chips/${id}/`,
  source: 'some-source',
  values: { peak },
});

export const sampleFacts: SampleFacts = {
  presets: {
    hardware: [
      preset('alpha', 'Alpha', 'chips:AWS', 1e15),
      preset('beta', 'Beta', 'chips:AWS', 2.5e15),
      preset('gamma', 'Gamma', 'chips:NVIDIA', 4e15),
    ],
  },
};

export const sample = defineCalculator<SampleFacts>()({
  id: 'sample',
  version: 1,
  fields: {
    hardware: { type: 'preset', group: 'what', set: 'hardware', default: 'alpha' },
    chips: { type: 'quantity', group: 'what', kind: 'count', unit: '', default: 64, above: 0, integer: true },
    tokens: { type: 'quantity', group: 'what', kind: 'tokens', unit: 'T', default: 15e12, above: 0 },
    perToken: { type: 'quantity', group: 'what', kind: 'compute', unit: 'GFLOP', default: 4.2e11, above: 0 },
    peak: {
      type: 'quantity',
      group: 'rate',
      folded: true,
      kind: 'computeRate',
      unit: 'PFLOPS',
      optional: true,
      above: 0,
      blank: (inputs, facts) =>
        facts.presets['hardware']?.find(({ id }) => id === inputs['hardware'])?.values['peak'] as number | undefined,
    },
    use: { type: 'quantity', group: 'rate', folded: true, kind: 'share', unit: '%', default: 0.4, above: 0, max: 1 },
    goodput: { type: 'choice', group: 'rate', folded: true, options: ['all', 'some'], default: 'all' },
    lost: {
      type: 'quantity',
      group: 'rate',
      folded: true,
      kind: 'share',
      unit: '%',
      default: 0.1,
      min: 0,
      max: 0.9,
      when: ({ goodput }) => goodput === 'some',
    },
    others: {
      type: 'presets',
      group: 'compare',
      folded: true,
      set: 'hardware',
      default: ['alpha', 'beta'],
      min: 1,
      max: 3,
    },
    detail: { type: 'switch', group: 'compare', folded: true, default: false },
    notes: {
      type: 'text',
      group: 'compare',
      folded: true,
      default: 'one line\nanother',
      maxLength: 400,
      maxLines: 12,
      rows: 4,
      private: true,
    },
  },
  outputs: {
    time: { type: 'quantity', kind: 'duration', headline: true, range: true },
    compute: { type: 'quantity', kind: 'compute' },
    memory: { type: 'quantity', kind: 'bytes', binary: true },
    verdict: { type: 'text' },
    table: {
      type: 'table',
      columns: {
        name: { type: 'text' },
        time: { type: 'quantity', kind: 'duration' },
        price: { type: 'quantity', kind: 'price' },
      },
    },
  },
  equations: ['trainingCompute', 'trainingTime'],
  compute: (inputs, facts) => {
    const chips = raw(inputs.chips);
    if (chips > 1e6) return { ok: false, field: 'chips', reason: 'tooMany', params: { most: 1e6 } };
    if (chips === 666) throw new Error('a bug');
    if (chips === 667) return { ok: true, outputs: { time: Number.NaN }, checks: [], steps: [] };
    const peakOf = (id: string) => facts.presets.hardware.find((one) => one.id === id)!.values.peak;
    const peak = inputs.peak === undefined ? peakOf(inputs.hardware) : raw(inputs.peak);
    const goodput = inputs.goodput === 'all' ? 1 : 1 - raw(inputs.lost);
    const work = raw(inputs.perToken) * raw(inputs.tokens);
    const time = (rate: number) => work / (chips * rate * raw(inputs.use) * goodput);
    const F = { kind: 'compute', value: raw(inputs.perToken), from: 'reader' } as const;
    const D = { kind: 'tokens', value: raw(inputs.tokens), from: 'reader' } as const;
    const steps: Step[] = [
      { equation: 'trainingCompute', values: { F, D }, result: { kind: 'compute', value: work } },
      {
        equation: 'trainingTime',
        about: facts.presets.hardware.find((one) => one.id === inputs.hardware)!.label,
        values: {
          F,
          D,
          n: { kind: 'count', value: chips, from: 'reader' },
          P: {
            kind: 'computeRate',
            value: peak,
            from: inputs.peak === undefined ? `${inputs.hardware}.peak.bf16.dense` : 'reader',
          },
          M: { kind: 'share', value: raw(inputs.use), from: 'reader' },
          G: { kind: 'share', value: goodput },
        },
        result: { kind: 'duration', value: time(peak) },
      },
    ];
    return {
      ok: true,
      outputs: {
        time: { low: time(peak) * 0.9, value: time(peak), high: time(peak) * 1.2 },
        compute: work,
        memory: 96 * 2 ** 30,
        verdict: '@verdict.long',
        table: inputs.others.map((id) => ({ name: id, time: time(peakOf(id)), price: undefined })),
      },
      checks: [{ level: 'note', message: 'long', params: { time: { kind: 'duration', value: time(peak) } } }],
      steps,
    };
  },
  charts: (inputs, facts) => [
    {
      type: 'lines',
      x: { label: 'chips', kind: 'count', scale: 'log' },
      y: { label: 'time', kind: 'duration', scale: 'log', unit: 'days' },
      series: facts.presets.hardware.map(({ id, label, values }, index) => ({
        id,
        label,
        colour: ['trainium2', 'trainium3', 'nvidia'][index]!,
        points: Array.from({ length: 12 }, (_, step) => {
          const n = 8 * 2 ** step;
          return [n, (raw(inputs.perToken) * raw(inputs.tokens)) / (n * values.peak * raw(inputs.use))] as const;
        }),
      })),
    },
    {
      type: 'bars',
      value: { label: 'time', kind: 'duration', scale: 'linear' },
      bars: [
        { label: 'Alpha', colour: 'trainium2', value: 12_000 },
        { label: 'Beta', colour: 'nvidia', value: undefined },
      ],
    },
  ],
});

export const own = {
  title: 'A sample',
  lead: 'A calculator for tests.',
  'group.what': 'What is trained',
  'group.rate': 'How fast',
  'group.compare': 'Beside what',
  'field.hardware': 'Hardware',
  'field.chips': 'Chips',
  'field.tokens': 'Tokens',
  'field.perToken': 'Operations per token',
  'field.peak': 'Peak rate',
  'field.use': 'Utilisation',
  'field.goodput': 'Lost time',
  'field.lost': 'Share lost',
  'field.others': 'Others',
  'field.detail': 'Detail',
  'field.notes': 'Notes',
  'help.chips': 'Chips that take part.',
  'option.goodput.all': 'None',
  'option.goodput.some': 'Some',
  'output.time': 'Time to train',
  'output.compute': 'Operations',
  'output.memory': 'Memory',
  'output.verdict': 'Verdict',
  'output.table': 'Beside others',
  'column.table.name': 'Chip',
  'column.table.time': 'Time',
  'column.table.price': 'Price',
  'verdict.long': 'A long time',
  'check.long': 'That takes {time}.',
  'reason.tooMany': 'at most {most} chips',
  'axis.chips': 'chips',
  'axis.time': 'days',
};

export function sampleWording(locale: Locale = 'en'): Wording {
  return { locale, ui: dictionary(locale, 'ui'), own };
}

export const registered = { ...register(sample, () => sampleFacts), messages: own };
