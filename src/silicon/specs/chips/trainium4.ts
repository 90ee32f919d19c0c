import { reading, wording, type ChipRecord } from '../record.ts';

export const trainium4: ChipRecord = {
  id: 'trainium4',
  name: 'Trainium4',
  vendor: 'AWS',
  family: 'trainium',
  summary: 'Announced by ratios to Trainium3 only; the first Trainium that will connect through NVLink Fusion.',
  status: 'announced',
  announced: wording('2025-12-02', {
    source: 'keynote-garman-2025',
    note: 'No date of availability: The Next Platform expects late 2026 or early 2027, a broker nothing before the first half of 2027.',
  }),
  peak: {},
  hbm: {
    stacks: reading('count', 8, '', {
      printed: '8 stacks of HBM4',
      source: 'semianalysis-trainium3',
      kind: 'estimate',
    }),
    type: wording('HBM4', { source: 'semianalysis-trainium3', kind: 'estimate' }),
  },
  link: {
    name: wording('NVLink Fusion (NVLink 6)', {
      source: 'about-amazon-trainium3',
      note: 'In MGX racks. SemiAnalysis expects a UALink track beside it.',
    }),
    domain: reading('count', 72, '', {
      printed: 'up to 72 custom ASICs',
      source: 'hyper-ai-trainium4',
      note: 'What NVLink Fusion can join, not a promise about this chip.',
    }),
  },
  relative: {
    to: 'trainium3',
    fp4: reading('ratio', 6, '×', {
      printed: 'at least 6x FP4',
      source: 'keynote-garman-2025',
      note: 'A multiple of the MXFP4 rate of Trainium3, which is its MXFP8 rate.',
    }),
    fp8: reading('ratio', 3, '×', { printed: 'at least 3x FP8', source: 'nand-research-trainium3' }),
    hbmBandwidth: reading('ratio', 4, '×', { printed: '4x memory bandwidth', source: 'keynote-garman-2025' }),
    hbmCapacity: reading('ratio', 2, '×', { printed: '2x memory capacity', source: 'keynote-garman-2025' }),
  },
  notPublished: [
    'any absolute rate, capacity or bandwidth',
    'process node',
    'power',
    'cores and dies',
    'clock',
    'DMA and on-chip memory',
    'date of availability, from AWS',
  ],
  lookedFor: '2026-11-23',
};
