/**
 * Scale-out: any number of any chip, instance, UltraServer or rack, multiplied up to a cluster and
 * divided down to a core.
 */
import { defineCalculator } from '../define.ts';
import { compute } from './answer.ts';
import { charts } from './charts.ts';
import { fields, isFloating, isInteger } from './fields.ts';
import type { ScaleOutFacts } from './types.ts';

const rates = {
  hbm: { type: 'quantity', kind: 'bytes', binary: true },
  hbmBandwidth: { type: 'quantity', kind: 'memoryBandwidth' },
  scaleUp: { type: 'quantity', kind: 'oneWay' },
  scaleOut: { type: 'quantity', kind: 'oneWay' },
} as const;

export const scaleOut = defineCalculator<ScaleOutFacts>()({
  id: 'scale-out',
  version: 1,
  fields,
  outputs: {
    peak: { type: 'quantity', kind: 'computeRate', headline: true, when: isFloating },
    operations: { type: 'quantity', kind: 'operationRate', headline: true, when: isInteger },
    ...rates,
    ridge: { type: 'quantity', kind: 'intensity', when: isFloating },
    chips: { type: 'quantity', kind: 'count' },
    instances: { type: 'quantity', kind: 'count' },
    ultraservers: { type: 'quantity', kind: 'count' },
    price: { type: 'quantity', kind: 'price', unit: 'USD/h' },
    basis: { type: 'text' },
    ladder: {
      type: 'table',
      columns: {
        level: { type: 'text' },
        of: { type: 'text' },
        chips: { type: 'quantity', kind: 'count' },
        peak: { type: 'quantity', kind: 'computeRate', when: isFloating },
        operations: { type: 'quantity', kind: 'operationRate', when: isInteger },
        ...rates,
      },
    },
  },
  equations: [
    'fleetChips',
    'fleetPeak',
    'fleetOperations',
    'fleetMemory',
    'fleetBandwidth',
    'fleetScaleUp',
    'fleetScaleOut',
    'ridgePoint',
    'corePeak',
    'coreOperations',
    'machines',
    'fleetPrice',
  ],
  compute,
  charts,
});
