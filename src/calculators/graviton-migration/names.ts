/** What a cell of a bill names: an instance type, a meter of a service, a service, or nothing known. */
/** Why a row is not counted as one that can be moved. The words are `why.<reason>`. */
export type Reason =
  | 'graviton'
  | 'accelerator'
  | 'windows'
  | 'licence'
  | 'macos'
  | 'no-such-instance'
  | 'mixed'
  | 'not-compute'
  | 'unknown'
  | 'no-family'
  | 'no-price'
  | 'no-ratio'
  | 'currency'
  | 'no-number'
  | 'credit'
  | 'free'
  | 'commitment'
  | 'no-choice'
  | 'other-service'
  | 'total';

export type Service =
  | 'ec2'
  | 'rds'
  | 'documentdb'
  | 'neptune'
  | 'elasticache'
  | 'memorydb'
  | 'opensearch'
  | 'emr'
  | 'msk'
  | 'fargate-vcpu'
  | 'fargate-memory'
  | 'lambda-duration';

export type Named =
  /** `m5` and `2xlarge`; `usage`: named by a usage type, which is counted in hours. */
  | {
      readonly kind: 'instance';
      readonly service: Service;
      readonly family: string;
      readonly size: string;
      readonly usage: boolean;
    }
  /** A meter without instances: vCPU-hours, GB-seconds. */
  | { readonly kind: 'meter'; readonly service: Service }
  /** A service alone, whose bill mixes many things. */
  | { readonly kind: 'service'; readonly service: Service }
  /** `usage` as above, where it is an instance. */
  | { readonly kind: 'refused'; readonly reason: Reason; readonly usage?: boolean }
  | { readonly kind: 'unknown' };

const INSTANCE =
  /(?:^|[\s:(/"'[]|-(?=kafka|express))((?:db|cache|kafka|express|ml)\.)?([a-z]{1,4}\d{1,2}[a-z]*(?:-flex)?|u7?i?-\d+tb1|mac\d?[a-z0-9-]*)\.(nano|micro|small|medium|x?large|\d{1,3}xlarge|metal(?:-\d{1,3}xl)?)(\.(?:search|elasticsearch))?(?=$|[\s,;()/:"'\]])/i;

/** Written like an instance type, but of no size that there is. */
const LIKE_INSTANCE = /^[a-z]{1,4}\d{1,2}[a-z-]*\.[a-z\d-]+$/i;

const ACCELERATED = /^(p\d|g\d|gr\d|inf\d|trn\d|dl\d|f\d|vt\d)/;

/** Nodes of Redshift. */
const REDSHIFT = /^(ra|dc|ds)\d/;

const SERVICES: readonly (readonly [Service, RegExp])[] = [
  ['documentdb', /\b(document ?db|docdb)\b/i],
  ['neptune', /\bneptune\b/i],
  ['memorydb', /\bmemory ?db\b/i],
  ['rds', /\b(rds|relational database|aurora)\b/i],
  ['elasticache', /\b(elasticache|cache\.|nodeusage)/i],
  ['opensearch', /\b(opensearch|elasticsearch|esinstance)\b|^es$/i],
  ['emr', /\b(emr|elastic ?mapreduce)\b/i],
  ['msk', /\b(msk|managed streaming|kafka)\b/i],
  ['ec2', /\b(ec2|elastic compute cloud)\b/i],
];

/** Services that have processors, of which the records know nothing. */
const OTHER =
  /\b(redshift|sagemaker|workspaces|appstream|glue|athena|kinesis|amazon ?mq|directory service|lightsail|elastic kubernetes|eks|quicksight|bedrock|transfer family|dms|database migration)\b/i;

/** Sold without a choice of processor. */
const NO_CHOICE = /serverless|lambda-edge/i;

const NOT_COMPUTE =
  /(ebs:|ec2[- ]other|ebsoptimized|ephemeralstorage|[:-]gp[23]-|-storage\b|\bstorage\b|storageio|storageusage|backupusage|elasticip|publicipv4|ipaddress|dataprocessing|lcuusage|-requests?\b|\bebs\b|volumeusage|snapshot|datatransfer|data ?transfer|natgateway|nat gateway|loadbalancer|load balanc|timedstorage|\bs3\b|simple storage|cloudwatch|cloudfront|route ?53|dynamodb|\bsqs\b|\bsns\b|\bkms\b|support|\btax\b|\bvpc\b|vpn|\bglacier\b|marketplace|secrets ?manager|\bguardduty\b|\bconfig\b|\bbackup\b|lambda-request|\befs\b)/i;

function meterOf(cell: string): Named | undefined {
  if (NO_CHOICE.test(cell)) return { kind: 'refused', reason: 'no-choice' };
  if (/ephemeralstorage/i.test(cell)) return { kind: 'refused', reason: 'not-compute' };
  if (/lambda/i.test(cell) && /gb-second/i.test(cell)) {
    return /arm/i.test(cell) ? { kind: 'refused', reason: 'graviton' } : { kind: 'meter', service: 'lambda-duration' };
  }
  if (!/fargate/i.test(cell)) return undefined;
  if (/\barm\b|-arm-/i.test(cell)) return { kind: 'refused', reason: 'graviton' };
  if (/windows/i.test(cell)) return { kind: 'refused', reason: 'windows' };
  if (/vcpu/i.test(cell)) return { kind: 'meter', service: 'fargate-vcpu' };
  return /gb-?hours|memory/i.test(cell) ? { kind: 'meter', service: 'fargate-memory' } : undefined;
}

function serviceOf(cell: string): Service | undefined {
  // `AmazonRDS` and `AWSLambda` are codes of products.
  const words = cell.replace(/^(Amazon|AWS)(?=[A-Z])/, '');
  return SERVICES.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Databases whose instances are named as those of RDS are. */
const DATABASES: readonly (Service | undefined)[] = ['documentdb', 'neptune', 'memorydb'];

/** The service that the prefix or suffix of an instance name tells, beside the one that its row names. */
function prefixed(prefix: string | undefined, suffix: string | undefined, within?: Service): Service | undefined {
  if (suffix) return 'opensearch';
  switch (prefix?.toLowerCase()) {
    case 'db.':
      return DATABASES.includes(within) ? within : 'rds';
    case 'cache.':
      return 'elasticache';
    case 'ml.':
      return undefined;
    case 'kafka.':
    case 'express.':
      return 'msk';
    default:
      return undefined;
  }
}

/** What a cell names; `within`: the service that another cell of its row names. */
export function whatIs(cell: string, within?: Service): Named {
  const meter = meterOf(cell);
  if (meter) return meter;
  const found = INSTANCE.exec(cell);
  if (/ebsoptimized/i.test(cell)) return { kind: 'refused', reason: 'not-compute' };
  if (found) {
    const [whole, prefix, type = '', size = '', suffix] = found;
    const family = type.toLowerCase();
    const usage = whole.startsWith(':') || whole.startsWith('-') || /usage/i.test(cell);
    if (family.startsWith('mac')) return { kind: 'refused', reason: 'macos', usage };
    if (ACCELERATED.test(family)) return { kind: 'refused', reason: 'accelerator', usage };
    if (prefix?.toLowerCase() === 'ml.' || REDSHIFT.test(family))
      return { kind: 'refused', reason: 'other-service', usage };
    const service = prefixed(prefix, suffix, within ?? serviceOf(cell)) ?? within ?? serviceOf(cell) ?? 'ec2';
    return { kind: 'instance', service, family, size: size.toLowerCase(), usage };
  }
  if (NOT_COMPUTE.test(cell)) return { kind: 'refused', reason: 'not-compute' };
  if (/\bfargate\b|(?:\b|aws)lambda\b|\belastic container service\b/i.test(cell))
    return { kind: 'refused', reason: 'mixed' };
  const service = serviceOf(cell);
  if (service) return { kind: 'service', service };
  if (OTHER.test(cell.replace(/^(Amazon|AWS)(?=[A-Z])/, ''))) return { kind: 'refused', reason: 'other-service' };
  return LIKE_INSTANCE.test(cell.trim())
    ? { kind: 'refused', reason: 'no-such-instance', usage: false }
    : { kind: 'unknown' };
}
