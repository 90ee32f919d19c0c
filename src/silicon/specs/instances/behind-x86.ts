import { reading, wording, type InstanceFamilyRecord } from '../record.ts';

type Behind = Pick<InstanceFamilyRecord, 'cpu' | 'measured'>;

const SHEET = 'ec2-api-2026-09';
const MEASURED = 'lemire-graviton5';

/** What is behind the x86 siblings of Graviton5, as AWS names it, and what an independent test found on one core of it. */
export const behindX86: Readonly<Record<'m8i' | 'm8a', Behind>> = {
  m8i: {
    cpu: {
      model: wording('custom Intel Xeon 6 (Granite Rapids)', {
        printed: 'custom Intel Xeon 6 processors',
        source: SHEET,
      }),
      clock: reading('frequency', 3.9, 'GHz', {
        printed: 'custom Intel Xeon 6 (Granite Rapids), 3.9 GHz all-core',
        source: SHEET,
        note: 'On all cores at once.',
      }),
      memory: wording('DDR5-7200', { printed: 'DDR5 7200MT/s DIMMs', source: SHEET }),
    },
    measured: {
      latency: reading('duration', 133, 'ns', {
        printed: '133 ns',
        source: MEASURED,
        note: 'On one core of m8i.large.',
      }),
      bandwidth: reading('memoryBandwidth', 13.3, 'GiB/s', {
        printed: '13.3 GiB/s',
        source: MEASURED,
        note: 'On one core of m8i.large.',
      }),
      misses: reading('count', 30, '', { printed: '30', source: MEASURED, note: 'On one core of m8i.large.' }),
    },
  },
  m8a: {
    cpu: {
      model: wording('AMD EPYC 9R45 (Turin)', { printed: 'AMD EPYC 9R45', source: SHEET }),
      clock: reading('frequency', 4.5, 'GHz', {
        printed: 'AMD EPYC 5th gen (Turin) 9R45, up to 4.5 GHz, no SMT',
        source: SHEET,
        note: 'Up to.',
      }),
    },
    measured: {
      latency: reading('duration', 142, 'ns', {
        printed: '142 ns',
        source: MEASURED,
        note: 'On one core of m8a.large.',
      }),
      bandwidth: reading('memoryBandwidth', 24.5, 'GiB/s', {
        printed: '24.5 GiB/s',
        source: MEASURED,
        note: 'On one core of m8a.large.',
      }),
      misses: reading('count', 58, '', { printed: '58', source: MEASURED, note: 'On one core of m8a.large.' }),
    },
  },
};
