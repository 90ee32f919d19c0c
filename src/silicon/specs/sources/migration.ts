import type { Source } from '../record.ts';

const READ = '2026-11-28';
const STORED = 'Read in a stored copy.';

/** What bears on a move from x86 to Graviton: prices of services, rules of commitments, what others measured. */
export const migrationSources = {
  'vantage-fargate': {
    title: 'Vantage: AWS Fargate pricing explained',
    publisher: 'Vantage',
    url: 'https://www.vantage.sh/blog/fargate-pricing',
    kind: 'secondary',
    read: READ,
    note: `us-east-1. ${STORED}`,
  },
  'artillery-lambda-prices': {
    title: 'Artillery: prices of AWS Lambda by region and architecture',
    publisher: 'Artillery',
    url: 'https://app.unpkg.com/artillery@2.0.28/files/lib/platform/aws-lambda/prices.js',
    kind: 'secondary',
    read: READ,
    note: `A table in the source of a load-testing tool, which names the pricing page of AWS. ${STORED}`,
  },
  'sven-bayer-rds': {
    title: 'Sven Bayer: Benchmarking Amazon RDS Graviton2',
    publisher: 'Sven Bayer',
    url: 'https://svenbayer.blog/2021/02/08/benchmarking-amazon-rds-graviton2/',
    kind: 'secondary',
    date: '2021-02-08',
    read: READ,
    note: `Repeats what AWS announced in October 2020. ${STORED}`,
  },
  'ec2-convertible-exchange': {
    title: 'Amazon EC2 User Guide: Exchange Convertible Reserved Instances',
    publisher: 'AWS',
    url: 'https://docs.aws.amazon.com/en_en/AWSEC2/latest/UserGuide/ri-convertible-exchange.html',
    kind: 'primary',
    read: READ,
    note: STORED,
  },
  'savings-plans-spiceworks': {
    title: 'AWS on its Savings Plans, as quoted in the Spiceworks community',
    publisher: 'Spiceworks',
    url: 'https://frontend.spiceworks.com/topic/2466614-using-aws-savings-plans-with-ec2-instances-in-shutdown-schedule?from_forum=7027',
    kind: 'secondary',
    read: READ,
    note: `A thread that copies the description of AWS. ${STORED}`,
  },
  'opensearch-graviton-benchmark': {
    title: 'OpenSearch issue 2337: Benchmarking on Graviton nodes',
    publisher: 'OpenSearch contributors',
    url: 'https://github.com/opensearch-project/OpenSearch/issues/2337',
    kind: 'secondary',
    date: '2022-03-04',
    read: READ,
    note: `The volumes differ: gp2 beside x86, gp3 beside Graviton. ${STORED}`,
  },
  'callaghan-c7g': {
    title: 'Mark Callaghan: AWS c6i.2xl vs c7g.2xl (RocksDB)',
    publisher: 'Mark Callaghan',
    url: 'https://gist.github.com/mdcallag/6f543ea27930600ed32fe33f2ebabe5d',
    kind: 'secondary',
    date: '2023-01-03',
    read: READ,
    note: STORED,
  },
  'backtest-graviton': {
    title: 'aws-graviton: 2700 simulations of a trading strategy',
    publisher: 'javimontero',
    url: 'https://github.com/javimontero/aws-graviton',
    kind: 'secondary',
    read: READ,
    note: STORED,
  },
  'al2023-graviton-case': {
    title: 'Case study: Amazon Linux 2023 and Graviton migration of a publishing platform',
    publisher: 'Zhivko Todorov',
    url: 'https://staging.zhivko-todorov.com/work/al2023-graviton-migration',
    kind: 'secondary',
    date: '2025',
    read: READ,
    note: `The customer is not named. ${STORED}`,
  },
} as const satisfies Record<string, Source>;
