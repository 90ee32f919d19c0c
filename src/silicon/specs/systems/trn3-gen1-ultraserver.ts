import { reading, wording, type SystemRecord } from '../record.ts';

const scaled = reading('computeRate', 161_088, 'TFLOPS', {
  printed: 'MXFP8/MXFP4 TFLOPS 161,088',
  source: 'neuron-trn3',
  note: 'The text of the page rounds it to 161 PFLOPS.',
});

const bf16 = reading('computeRate', 42_944, 'TFLOPS', {
  printed: 'FP16/BF16/TF32 TFLOPS 42,944',
  source: 'neuron-trn3',
});

export const trn3Gen1Ultraserver: SystemRecord = {
  id: 'trn3-gen1-ultraserver',
  name: 'Trn3 Gen1 UltraServer',
  type: 'ultraserver',
  family: 'trn3',
  chip: 'trainium3',
  chips: reading('count', 64, '', { printed: '64', source: 'neuron-trn3' }),
  servers: reading('count', 4, '', {
    printed: '4 servers of 16 chips',
    source: 'neuron-trn3',
    note: 'The section on connectivity speaks of four chips per server; that is Gen2.',
  }),
  peak: {
    mxfp8: { dense: scaled },
    mxfp4: { dense: scaled },
    bf16: { dense: bf16 },
    fp16: { dense: bf16 },
    tf32: { dense: bf16 },
    fp32: { dense: reading('computeRate', 11_712, 'TFLOPS', { printed: 'FP32 TFLOPS 11,712', source: 'neuron-trn3' }) },
  },
  hbm: {
    capacity: reading('bytes', 9216, 'GiB', {
      printed: '9,216 GiB',
      source: 'neuron-trn3',
      dissent: [{ value: 9, unit: 'TB', printed: '9TB', source: 'neuron-trn3', note: 'Same page; true as TiB.' }],
      why: '64 chips of 144 GiB.',
    }),
    bandwidth: reading('memoryBandwidth', 313.6, 'TB/s', {
      printed: '313.6 TB/s',
      source: 'neuron-trn3',
      dissent: [{ value: 314, printed: '314 TB/s', source: 'neuron-trn3', note: 'Same page, rounded.' }],
      why: '64 times the 4.9 TB/s of the chip.',
    }),
  },
  link: {
    topology: wording('all-to-all through NeuronSwitch-v1', { source: 'neuron-trn3' }),
    perChip: reading('unstatedWay', 2048, 'GiB/s', {
      printed: '2,048 GiB/s',
      source: 'neuron-trn3',
      note: 'Direction not stated. The chip page gives 2.56 TB/s with both directions added.',
    }),
  },
  network: {
    rate: reading('oneWay', 12_800, 'Gbps', { printed: '12,800 Gbps', source: 'neuron-trn3' }),
    perChip: reading('oneWay', 200, 'Gbps', {
      printed: '12,800 Gbps for 64 chips',
      source: 'neuron-trn3',
      kind: 'derived',
      note: '12,800 / 64.',
    }),
    fabric: wording('EFAv4 (Nitro v6)', { source: 'semianalysis-trainium3', kind: 'estimate' }),
  },
  host: {
    vcpu: reading('count', 768, '', { printed: '768', source: 'neuron-trn3' }),
    memory: reading('bytes', 8192, 'GiB', { printed: '8,192 GiB', source: 'neuron-trn3' }),
  },
  notPublished: [
    'EC2 instance type',
    'price on any basis',
    'regions',
    'power',
    'sparse totals',
    'local NVMe',
    'interfaces',
  ],
};
