/** What a reader can say to the collectives calculator. */
import { FLAT_ALGORITHMS, OPERATIONS } from '../../silicon/scaling/collective-algorithms.ts';
import { LEVEL_ALGORITHMS } from '../../silicon/scaling/collective-levels.ts';
import type { Fields, InputsOf } from '../define.ts';
import { fitFor, levelsOf } from './network.ts';
import type { CollectivesFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

const whole = { type: 'quantity', kind: 'count', unit: '', min: 1, integer: true } as const;
const optionalRate = { type: 'quantity', kind: 'oneWay', unit: 'GB/s', optional: true, above: 0, max: 1e15 } as const;
const optionalTime = { type: 'quantity', kind: 'duration', unit: 'µs', optional: true, min: 0, max: 10 } as const;

const own = (inputs: Given) => inputs.fabric === 'custom-switch' || inputs.fabric === 'custom-torus';
const ownTorus = (inputs: Given) => inputs.fabric === 'custom-torus';
const network = (inputs: Given, facts: CollectivesFacts) => levelsOf(inputs, facts);

/** The algorithms of one level and of several, each once. */
export const ALGORITHMS = ['auto', ...new Set([...FLAT_ALGORITHMS, ...LEVEL_ALGORITHMS])] as const;

export const fields = {
  op: { type: 'choice', group: 'question', options: OPERATIONS, default: 'all-reduce' },
  size: {
    type: 'quantity',
    kind: 'bytes',
    unit: 'MB',
    group: 'question',
    default: 256e6,
    min: 1,
    max: 1e15,
  },
  fabric: { type: 'preset', group: 'network', set: 'fabrics', default: 'trn2-48xlarge' },
  devices: { ...whole, group: 'network', default: 16, max: 1e6, when: (inputs) => inputs.fabric === 'custom-switch' },
  sideX: { ...whole, group: 'network', default: 4, max: 1024, when: ownTorus },
  sideY: { ...whole, group: 'network', default: 4, max: 1024, when: ownTorus },
  sideZ: { ...whole, group: 'network', default: 1, max: 1024, when: ownTorus },
  wraps: { type: 'switch', group: 'network', default: true, when: ownTorus },
  machines: { ...whole, group: 'network', default: 1, max: 1e6 },
  chips: {
    ...whole,
    group: 'network',
    optional: true,
    min: 2,
    max: 1e9,
    blank: (inputs, facts) =>
      network(inputs, facts as CollectivesFacts)?.reduce((product, { devices }) => product * devices, 1),
  },
  algorithm: { type: 'choice', group: 'network', options: ALGORITHMS, default: 'auto' },
  bandwidth: {
    ...optionalRate,
    group: 'links',
    blank: (inputs, facts) => network(inputs, facts as CollectivesFacts)?.[0]?.rate || undefined,
  },
  networkBandwidth: {
    ...optionalRate,
    group: 'links',
    when: (inputs) => Number(inputs.machines) > 1,
    blank: (inputs, facts) =>
      network(inputs, facts as CollectivesFacts)?.find(({ id }) => id === 'network')?.rate || undefined,
  },
  efficiency: {
    type: 'quantity',
    kind: 'share',
    unit: '%',
    group: 'links',
    optional: true,
    above: 0,
    max: 1,
    blank: (inputs, facts) => {
      const first = network(inputs, facts as CollectivesFacts)?.[0];
      return first && (fitFor(inputs, facts as CollectivesFacts)?.efficiency ?? first.efficiency ?? 1);
    },
  },
  hop: {
    ...optionalTime,
    group: 'links',
    folded: true,
    blank: (inputs, facts) => network(inputs, facts as CollectivesFacts)?.[0]?.hop,
  },
  networkHop: {
    ...optionalTime,
    group: 'links',
    folded: true,
    when: (inputs) => Number(inputs.machines) > 1,
    blank: (inputs, facts) => network(inputs, facts as CollectivesFacts)?.find(({ id }) => id === 'network')?.hop,
  },
  launch: {
    ...optionalTime,
    group: 'links',
    folded: true,
    blank: (inputs, facts) => fitFor(inputs, facts as CollectivesFacts)?.launch ?? (own(inputs) ? undefined : 0),
  },
  ranks: {
    ...whole,
    group: 'links',
    folded: true,
    optional: true,
    max: 1024,
    blank: (inputs, facts) =>
      (facts as CollectivesFacts).presets.fabrics.find(({ id }) => id === inputs.fabric)?.values.fabric?.ranks ?? 1,
  },
} as const satisfies Fields;

export type CollectivesInputs = InputsOf<typeof fields>;
