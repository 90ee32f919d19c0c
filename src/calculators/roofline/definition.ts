/**
 * The roofline: what a chip can do at best with a piece of work, for several chips and formats at
 * once, under the peak its maker prints and under what its tensor arrays alone give.
 */
import { defineCalculator } from '../define.ts';
import { compute } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import type { RooflineFacts } from './types.ts';

const intensity = { type: 'quantity', kind: 'intensity' } as const;

const rate = { type: 'quantity', kind: 'computeRate' } as const;

const withArrays = (inputs: Readonly<Record<string, unknown>>): boolean => inputs.ceilings !== 'printed';

const withLink = (inputs: Readonly<Record<string, unknown>>): boolean => inputs.link !== 'none';

export const roofline = defineCalculator<RooflineFacts>()({
  id: 'roofline',
  version: 1,
  fields,
  // Said and not found by trying: the network's need several options at once.
  equations: [
    'matmulFlop',
    'matmulTraffic',
    'prefillAttentionFlop',
    'prefillAttentionTraffic',
    'expectedExperts',
    'decodeFlop',
    'decodeTraffic',
    'allReduceFloor',
    'arithmeticIntensity',
    'networkIntensity',
    'ridgePoint',
    'attainableRate',
    'attainableRateNetwork',
    'narrowArrayRoof',
    'lowerBoundTime',
  ],
  outputs: {
    attainable: { ...rate, headline: true },
    binds: { type: 'text' },
    share: { type: 'quantity', kind: 'share' },
    time: { type: 'quantity', kind: 'duration' },
    intensity,
    ridge: intensity,
    ridgeArrays: { ...intensity, when: withArrays },
    flop: { type: 'quantity', kind: 'compute' },
    moved: { type: 'quantity', kind: 'bytes' },
    sent: { type: 'quantity', kind: 'bytes', when: withLink },
    chips: {
      type: 'table',
      columns: {
        chip: { type: 'text' },
        format: { type: 'text' },
        ridge: intensity,
        ridgeArrays: { ...intensity, when: withArrays },
        attainable: { ...rate, unit: 'TFLOPS' },
        attainableArrays: { ...rate, unit: 'TFLOPS', when: withArrays },
        share: { type: 'quantity', kind: 'share' },
        binds: { type: 'text' },
        time: { type: 'quantity', kind: 'duration' },
        peak: { ...rate, unit: 'TFLOPS' },
        arrayPeak: { ...rate, unit: 'TFLOPS', when: withArrays },
        bandwidth: { type: 'quantity', kind: 'memoryBandwidth' },
        intensity,
      },
    },
  },
  compute,
  charts,
});
