/** What a reader can say to the calculator of Graviton generations. */
import type { Facts, Fields, InputsOf } from '../define.ts';
import { claimedSpeed, newestOf } from './generations.ts';
import { BASES, CLASSES, SIZES, type GravitonFacts } from './types.ts';

const multiple = { type: 'quantity', kind: 'ratio', unit: '×', optional: true, min: 1e-3, max: 1e3 } as const;
const work = { ...multiple, group: 'x86' } as const;

export const fields = {
  generations: {
    type: 'presets',
    group: 'what',
    set: 'generations',
    default: ['graviton2', 'graviton3', 'graviton4', 'graviton5'],
    min: 2,
    max: 6,
  },
  class: { type: 'choice', group: 'price', options: CLASSES, default: 'm' },
  size: { type: 'choice', group: 'price', options: SIZES, default: '4xlarge' },
  basis: { type: 'choice', group: 'price', options: BASES, default: 'on-demand' },
  speed: {
    ...multiple,
    group: 'speed',
    blank: (inputs: Readonly<Record<string, unknown>>, facts: Facts) =>
      claimedSpeed(newestOf(inputs.generations as readonly string[], facts as GravitonFacts)),
  },
  value: { ...multiple, group: 'speed', folded: true },
  workIntel: work,
  workAmd: work,
} as const satisfies Fields;

export type GravitonInputs = InputsOf<typeof fields>;
