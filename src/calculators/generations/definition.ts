/**
 * Generations: chips, systems and processors side by side, what a ratio between two of them is made of,
 * and what a claim about efficiency would mean for their power.
 */
import { defineCalculator } from '../define.ts';
import { compute } from './answer.ts';
import { charts } from './charts.ts';
import { comparesPeaks, fields, hasAccelerator, hasOperations, hasPeak, hasProcessor } from './fields.ts';
import type { GenerationsFacts } from './types.ts';

const ratio = { type: 'quantity', kind: 'ratio' } as const;

const text = { type: 'text' } as const;

const count = { type: 'quantity', kind: 'count' } as const;

const bandwidth = { type: 'quantity', kind: 'memoryBandwidth' } as const;

const oneWay = { type: 'quantity', kind: 'oneWay', when: hasAccelerator } as const;

const binary = { type: 'quantity', kind: 'bytes', binary: true } as const;

const watts = { type: 'quantity', kind: 'power' } as const;

export const generations = defineCalculator<GenerationsFacts>()({
  id: 'generations',
  version: 1,
  fields,
  outputs: {
    ratio: { ...ratio, headline: true, when: comparesPeaks },
    chipsRatio: { ...ratio, when: comparesPeaks },
    perChipRatio: { ...ratio, when: comparesPeaks },
    bandwidthRatio: ratio,
    quantities: {
      type: 'table',
      columns: {
        system: text,
        chips: { ...count, when: hasAccelerator },
        peak: { type: 'quantity', kind: 'computeRate', when: hasPeak },
        operations: { type: 'quantity', kind: 'operationRate', when: hasOperations },
        hbm: { ...binary, when: hasAccelerator },
        hbmBandwidth: bandwidth,
        scaleUp: oneWay,
        scaleOut: oneWay,
        power: watts,
        powerKind: text,
      },
    },
    ratios: {
      type: 'table',
      columns: {
        system: text,
        chips: { ...ratio, when: hasAccelerator },
        peak: { ...ratio, when: hasPeak },
        operations: { ...ratio, when: hasOperations },
        hbm: { ...ratio, when: hasAccelerator },
        hbmBandwidth: ratio,
        scaleUp: { ...ratio, when: hasAccelerator },
        scaleOut: { ...ratio, when: hasAccelerator },
      },
    },
    split: {
      type: 'table',
      columns: { quantity: text, system: text, total: ratio, chips: ratio, perChip: ratio },
    },
    power: {
      type: 'table',
      columns: { reading: text, efficiency: ratio, ratio, power: watts, perChip: watts },
    },
    processors: {
      type: 'table',
      when: hasProcessor,
      columns: {
        system: text,
        cores: count,
        clock: { type: 'quantity', kind: 'frequency' },
        l2: binary,
        l3: binary,
        channels: count,
        memoryBandwidth: bandwidth,
      },
    },
  },
  equations: ['systemRatio', 'gainEfficiency', 'savingEfficiency', 'impliedPowerRatio', 'impliedPower'],
  compute,
  charts,
});
