import { reading, timesOf, type CollectiveRecord } from '../record.ts';

/** Collectives on Trainium. */
export const trainiumCollectives: readonly CollectiveRecord[] = [
  {
    id: 'nccom-trn1-2',
    name: 'All-reduce on 2 instances of Trainium1',
    chip: 'trainium1',
    system: 'trn1-32xlarge',
    op: 'all-reduce',
    devices: reading('count', 32, '', {
      printed: '-r 64 -N 2',
      source: 'neuron-nccom-test',
      kind: 'derived',
      note: '64 cores on two instances, two cores to a chip. The size of the instances is not named; 32 cores in one leave a 32xlarge.',
    }),
    nodes: 2,
    stack: 'nccom-test, FP32, median of 50',
    source: 'neuron-nccom-test',
    note: 'Column time(us); a selection of the sizes. AWS warns that its examples are not up to date.',
    points: timesOf([
      [8, 520],
      [1024, 840],
      [16384, 1031],
      [65536, 1315],
      [262144, 1311],
      [1048576, 1328],
      [4194304, 1378],
      [8388608, 1419],
      [16777216, 2138],
      [33554432, 2711],
      [67108864, 3963],
      [134217728, 6279],
      [268435456, 11954],
      [536870912, 21803],
      [1073741824, 41806],
    ]),
  },
];
