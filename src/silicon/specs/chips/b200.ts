import { reading, wording, type ChipRecord } from '../record.ts';

export const b200: ChipRecord = {
  id: 'b200',
  name: 'B200',
  vendor: 'NVIDIA',
  family: 'nvidia',
  summary: 'Blackwell in an eight-way server, the first with FP4.',
  status: 'available',
  peak: {
    fp32: {
      dense: reading('computeRate', 80, 'TFLOPS', {
        printed: '80.0',
        source: 'ml-engineering-accelerators',
        dissent: [{ value: 75, unit: 'TFLOPS', printed: '0.075 PFLOPS', source: 'verda-gb300' }],
        why: 'The table that the other vector rates are from says 80; 75 is one provider’s figure.',
      }),
    },
    tf32: {
      dense: reading('computeRate', 1125, 'TFLOPS', { printed: '1125', source: 'ml-engineering-accelerators' }),
      sparse: reading('computeRate', 2250, 'TFLOPS', {
        printed: '1125',
        source: 'ml-engineering-accelerators',
        kind: 'derived',
        note: 'Twice the dense rate; not seen printed.',
      }),
    },
    bf16: {
      dense: reading('computeRate', 2250, 'TFLOPS', {
        printed: 'FP16/BF16 Tensor Core: 36 PFLOPS',
        source: 'nvidia-hgx',
        kind: 'derived',
        note: '36 PFLOPS sparse for eight: 36,000 ÷ 8 ÷ 2.',
      }),
      sparse: reading('computeRate', 4500, 'TFLOPS', {
        printed: 'FP16/BF16 Tensor Core: 36 PFLOPS',
        source: 'nvidia-hgx',
        kind: 'derived',
        note: '36 PFLOPS for eight: 36,000 ÷ 8.',
      }),
    },
    fp8: {
      dense: reading('computeRate', 4500, 'TFLOPS', {
        printed: 'FP8 Tensor Core: 72 PFLOPS',
        source: 'nvidia-dgx-b200',
        kind: 'derived',
        note: '72 PFLOPS sparse for eight: 72,000 ÷ 8 ÷ 2.',
      }),
      sparse: reading('computeRate', 9000, 'TFLOPS', {
        printed: 'FP8 Tensor Core: 72 PFLOPS',
        source: 'nvidia-dgx-b200',
        kind: 'derived',
        note: '72 PFLOPS for eight: 72,000 ÷ 8.',
      }),
    },
    fp4: {
      dense: reading('computeRate', 9000, 'TFLOPS', {
        printed: '144 PFLOPS FP4 sparse / 72 dense',
        source: 'nvidia-hgx',
        kind: 'derived',
        note: '72 PFLOPS for eight: 72,000 ÷ 8.',
        dissent: [{ value: 10000, unit: 'TFLOPS', printed: 'nvfp4 10000', source: 'ml-engineering-accelerators' }],
        why: '10,000 is the rate of the GB200; NVIDIA gives the HGX board 72 PFLOPS.',
      }),
      sparse: reading('computeRate', 18000, 'TFLOPS', {
        printed: '144 PFLOPS FP4 sparse / 72 dense',
        source: 'nvidia-hgx',
        kind: 'derived',
        note: '144 PFLOPS for eight: 144,000 ÷ 8.',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 180, 'GB', {
      printed: '1,440 GB total',
      source: 'nvidia-dgx-b200',
      kind: 'derived',
      note: '1,440 GB for eight.',
      dissent: [{ value: 192, unit: 'GB', printed: 'lists B200 at 192GB', source: 'ml-engineering-accelerators' }],
      why: '192 GB was announced; the shipped systems add up to 180 GB each.',
    }),
    bandwidth: reading('memoryBandwidth', 8, 'TB/s', {
      printed: '64 TB/s HBM3e',
      source: 'nvidia-dgx-b200',
      kind: 'derived',
      note: '64 TB/s for eight.',
      dissent: [{ value: 7.7, unit: 'TB/s', printed: '7.7 TB/s', source: 'verda-gb300' }],
      why: '7.7 TB/s is one provider’s figure; NVIDIA prints 64 TB/s for eight.',
    }),
  },
  link: {
    name: wording('NVLink 5', { source: 'ml-engineering-network' }),
    total: reading('bothWays', 1800, 'GB/s', {
      printed: 'NVLink GPU-to-GPU Bandwidth: 1.8 TB/s',
      source: 'nvidia-hgx',
    }),
    oneWay: reading('oneWay', 900, 'GB/s', { printed: 'NVLink 5 900', source: 'ml-engineering-network' }),
    domain: reading('count', 8, '', { printed: 'gpu-count 8', source: 'karpenter-instance-types' }),
  },
  power: reading('power', 1000, 'W', { printed: 'maximum TGP 1000', source: 'ml-engineering-accelerators' }),
  notPublished: ['INT8: no reading was found'],
};
