import { reading, type FailureRecord } from '../record.ts';

/** What is published of failures on Trainium: uptimes, and no rate. */
export const trainiumFailures: readonly FailureRecord[] = [
  {
    id: 'hlat-trainium-uptime',
    name: 'HLAT on 4,096 Trainium',
    chip: 'trainium1',
    chips: reading('count', 4096, '', { printed: '4096 Trainium', source: 'lockwood-job-reliability' }),
    chipsPerInstance: reading('count', 16, '', {
      printed: '4096 Trainium',
      source: 'lockwood-job-reliability',
      kind: 'derived',
      note: 'Instances of trn1.32xlarge hold 16 chips.',
    }),
    uptime: reading('share', 98.81, '%', { printed: '98.81%', source: 'lockwood-job-reliability' }),
    uptimeByHand: reading('share', 77.83, '%', {
      printed: 'AWS HLAT, manual restarts 77.83%',
      source: 'lockwood-job-reliability',
    }),
    note: 'Neither how often it stopped nor how long a restart took is told, so that no rate follows.',
  },
];
