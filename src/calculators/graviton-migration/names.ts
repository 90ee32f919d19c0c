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
  | 'total';

export type Service =
  'ec2' | 'rds' | 'elasticache' | 'opensearch' | 'emr' | 'msk' | 'fargate-vcpu' | 'fargate-memory' | 'lambda-duration';

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
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'unknown' };

const INSTANCE =
  /(?:^|[\s:(/])((?:db|cache|kafka|express)\.)?([a-z]{1,4}\d{1,2}[a-z]*(?:-flex)?|u7?i?-\d+tb1|mac\d?[a-z0-9-]*)\.(nano|micro|small|medium|x?large|\d{1,3}xlarge|metal(?:-\d{1,3}xl)?)(\.(?:search|elasticsearch))?(?=$|[\s,;)/:])/i;

/** Written like an instance type, but of no size that there is. */
const LIKE_INSTANCE = /^[a-z]{1,4}\d{1,2}[a-z-]*\.[a-z\d-]+$/i;

const ACCELERATED = /^(p\d|g\d|gr\d|inf\d|trn\d|dl\d|f\d|vt\d)/;

const SERVICES: readonly (readonly [Service, RegExp])[] = [
  ['rds', /\b(rds|relational database|aurora)\b/i],
  ['elasticache', /\b(elasticache|cache\.|nodeusage)/i],
  ['opensearch', /\b(opensearch|elasticsearch|esinstance)\b/i],
  ['emr', /\b(emr|elastic ?mapreduce)\b/i],
  ['msk', /\b(msk|managed streaming|kafka)\b/i],
  ['ec2', /\b(ec2|elastic compute cloud)\b/i],
];

const NOT_COMPUTE =
  /(ebs:|\bebs\b|volumeusage|snapshot|datatransfer|data ?transfer|natgateway|nat gateway|loadbalancer|load balanc|timedstorage|\bs3\b|simple storage|cloudwatch|cloudfront|route ?53|dynamodb|\bsqs\b|\bsns\b|\bkms\b|support|\btax\b|\bvpc\b|vpn|\bglacier\b|marketplace|secrets ?manager|\bguardduty\b|\bconfig\b|\bbackup\b|lambda-request|\befs\b)/i;

function meterOf(cell: string): Named | undefined {
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
  return SERVICES.find(([, pattern]) => pattern.test(cell))?.[0];
}

/** The service that the prefix or suffix of an instance name tells. */
function prefixed(prefix: string | undefined, suffix: string | undefined): Service | undefined {
  if (suffix) return 'opensearch';
  switch (prefix?.toLowerCase()) {
    case 'db.':
      return 'rds';
    case 'cache.':
      return 'elasticache';
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
  if (found) {
    const [, prefix, type = '', size = '', suffix] = found;
    const family = type.toLowerCase();
    if (family.startsWith('mac')) return { kind: 'refused', reason: 'macos' };
    if (ACCELERATED.test(family)) return { kind: 'refused', reason: 'accelerator' };
    const service = prefixed(prefix, suffix) ?? within ?? serviceOf(cell) ?? 'ec2';
    return { kind: 'instance', service, family, size: size.toLowerCase(), usage: /usage|instance:/i.test(cell) };
  }
  if (NOT_COMPUTE.test(cell)) return { kind: 'refused', reason: 'not-compute' };
  if (/\b(fargate|lambda)\b/i.test(cell)) return { kind: 'refused', reason: 'mixed' };
  const service = serviceOf(cell);
  if (service) return { kind: 'service', service };
  return LIKE_INSTANCE.test(cell.trim()) ? { kind: 'refused', reason: 'no-such-instance' } : { kind: 'unknown' };
}
