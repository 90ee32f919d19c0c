/** What a reader can say to the right-size calculator. */
import type { Fields, InputsOf } from '../define.ts';
import { CLASSES } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

const GIB = 2 ** 30;
const MOST = 1e18;
const rate = { type: 'quantity', group: 'needs', optional: true, above: 0, max: MOST } as const;
const work = { type: 'quantity', kind: 'ratio', unit: '×', group: 'x86', above: 0, max: 1000 } as const;
const asked = (name: string) => (inputs: Given) => inputs[name] !== undefined;

/** Classes in which every family is special. */
export const isSpecialClass = (name: unknown) => name === 'burstable' || name === 'hpc';

export const fields = {
  counting: { type: 'choice', group: 'needs', options: ['vcpu', 'core'], default: 'vcpu' },
  amount: {
    type: 'quantity',
    kind: 'count',
    unit: '',
    group: 'needs',
    default: 16,
    min: 1,
    max: 1e6,
    integer: true,
  },
  memory: { type: 'quantity', kind: 'bytes', unit: 'GiB', group: 'needs', default: 64 * GIB, min: 0, max: MOST },
  bandwidth: { ...rate, kind: 'memoryBandwidth', unit: 'GB/s' },
  bandwidthAs: {
    type: 'choice',
    group: 'needs',
    options: ['total', 'core'],
    default: 'total',
    when: asked('bandwidth'),
  },
  network: { ...rate, kind: 'oneWay', unit: 'Gbps' },
  ebs: { ...rate, kind: 'oneWay', unit: 'Gbps' },
  nvme: { ...rate, kind: 'bytes', unit: 'GB' },

  most: { type: 'quantity', kind: 'count', unit: '', group: 'fleet', default: 1, min: 1, max: 1e4, integer: true },

  work: { ...work, default: 1 },
  workLow: { ...work, folded: true, optional: true, blank: (inputs) => inputs.work as number },
  workHigh: { ...work, folded: true, optional: true, blank: (inputs) => inputs.work as number },
  threads: {
    type: 'quantity',
    kind: 'count',
    unit: '',
    group: 'x86',
    folded: true,
    default: 2,
    min: 1,
    max: 16,
    integer: true,
  },

  class: { type: 'choice', group: 'which', options: ['any', ...CLASSES], default: 'any' },
  special: {
    type: 'switch',
    group: 'which',
    folded: true,
    default: false,
    when: (inputs) => !isSpecialClass(inputs.class),
  },
  generations: { type: 'choice', group: 'which', options: ['newest', 'two', 'all'], default: 'two' },
  metal: { type: 'choice', group: 'which', folded: true, options: ['no', 'too', 'only'], default: 'no' },
  graviton: { type: 'switch', group: 'which', folded: true, default: true },
  intel: { type: 'switch', group: 'which', folded: true, default: true },
  amd: { type: 'switch', group: 'which', folded: true, default: true },

  sweep: {
    type: 'choice',
    group: 'show',
    folded: true,
    options: ['bandwidth', 'memory', 'network', 'ebs', 'nvme'],
    default: 'bandwidth',
  },
  keep: {
    type: 'quantity',
    kind: 'count',
    unit: '',
    group: 'show',
    folded: true,
    default: 12,
    min: 1,
    max: 200,
    integer: true,
  },
} as const satisfies Fields;

export type RightSizeInputs = InputsOf<typeof fields>;
