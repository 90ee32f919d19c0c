import { reading, type MigrationRecord } from '../record.ts';

/**
 * What bears on a move to Graviton beside the prices of instances: managed services that have a price on both, what
 * becomes of commitments, and what was measured of the work that a vCPU does.
 */
export const migration: readonly MigrationRecord[] = [
  {
    id: 'fargate-vcpu',
    name: 'AWS Fargate, a vCPU',
    x86: reading('price', 0.04048, 'USD/h', { printed: 'Linux/x86 $0.04048', source: 'vantage-fargate' }),
    graviton: reading('price', 0.03238, 'USD/h', { printed: 'Linux/ARM $0.03238', source: 'vantage-fargate' }),
  },
  {
    id: 'fargate-memory',
    name: 'AWS Fargate, a GB of memory',
    x86: reading('price', 0.004445, 'USD/h', { printed: 'Linux/x86 … $0.004445', source: 'vantage-fargate' }),
    graviton: reading('price', 0.00356, 'USD/h', { printed: 'Linux/ARM … $0.00356', source: 'vantage-fargate' }),
  },
  {
    id: 'lambda-duration',
    name: 'AWS Lambda, a GB of memory',
    x86: reading('price', 0.0000166667, 'USD/s', {
      printed: 'x86_64: 1666670',
      source: 'artillery-lambda-prices',
      note: 'In units of 1e-11 USD for a GB-second.',
    }),
    graviton: reading('price', 0.0000133334, 'USD/s', {
      printed: 'arm64: 1333340',
      source: 'artillery-lambda-prices',
      note: 'In units of 1e-11 USD for a GB-second. Requests cost the same on both.',
    }),
  },
  {
    id: 'rds-graviton2',
    name: 'Amazon RDS, M6g and R6g against M5 and R5',
    ratio: reading('ratio', 0.888, '×', {
      printed: 'up to 35% performance improvement and up to 52% price/performance improvement',
      source: 'sven-bayer-rds',
      kind: 'derived',
      note: '1.35 / 1.52, where both were reached by the same database.',
    }),
  },
  {
    id: 'compute-savings-plan',
    name: 'Compute Savings Plans',
    moves: {
      text: 'Moves along: it applies to usage of EC2 whatever the instance family, and to Fargate and Lambda.',
      printed:
        'These plans automatically apply to EC2 instance usage regardless of instance family, size, AZ, Region, OS or tenancy',
      source: 'savings-plans-spiceworks',
    },
  },
  {
    id: 'ec2-instance-savings-plan',
    name: 'EC2 Instance Savings Plans',
    moves: {
      text: 'Stays: it is bound to an instance family in a region, and Graviton is another family.',
      printed: 'in exchange for commitment to usage of individual instance families in a Region',
      source: 'savings-plans-spiceworks',
    },
  },
  {
    id: 'standard-reserved-instance',
    name: 'Standard Reserved Instances',
    moves: {
      text: 'Stays: it cannot be exchanged for another family.',
      printed: "You can't exchange Standard Reserved Instances, but you can modify them.",
      source: 'ec2-convertible-exchange',
    },
  },
  {
    id: 'convertible-reserved-instance',
    name: 'Convertible Reserved Instances',
    moves: {
      text: 'Can be exchanged for another family, as long as the new one is of equal or higher value.',
      printed:
        'There are no limits to how many times you perform an exchange, as long as the new Convertible Reserved Instance is of an equal or higher value',
      source: 'ec2-convertible-exchange',
    },
  },
  {
    id: 'work-rocksdb-c7g',
    name: 'RocksDB, compressing blocks of 4 kB: c7g.2xlarge against c6i.2xlarge',
    work: reading('ratio', 224_501 / 257_205, '×', {
      printed: '3.888 micros/op 257205 ops/sec; 4.454 micros/op 224501 ops/sec',
      source: 'callaghan-c7g',
      kind: 'derived',
      note: '224,501 / 257,205 operations a second, on as many vCPU.',
    }),
  },
  {
    id: 'work-al2023',
    name: 'A publishing platform that moved 64 % of its workloads',
    work: reading('ratio', 1.03, '×', {
      printed: 'PERFORMANCE DELTA +3%',
      source: 'al2023-graviton-case',
      note: 'At the median, of the workloads that were moved.',
    }),
  },
  {
    id: 'work-opensearch-r6g',
    name: 'OpenSearch, indexing: r6g.2xlarge against r5.2xlarge',
    work: reading('ratio', 2865.43 / 1982.46, '×', {
      printed: 'index-append | Batch | docs/s | 1982.46 | 2865.43',
      source: 'opensearch-graviton-benchmark',
      kind: 'derived',
      note: '2,865.43 / 1,982.46 documents a second, on as many vCPU. Queries took up to 18 % longer on Graviton.',
    }),
  },
  {
    id: 'work-backtest-c6gd',
    name: 'Trading simulations: c6gd.16xlarge against c5.24xlarge',
    work: reading('ratio', (797 / 773) * (96 / 64), '×', {
      printed: 'c6gd.16xlarge | 64 | 2.4 | 12m53s; c5.24xlarge | 96 | 4.08 | 13m17s',
      source: 'backtest-graviton',
      kind: 'derived',
      note: '(13 m 17 s / 12 m 53 s) × (96 / 64 vCPU).',
    }),
  },
];
