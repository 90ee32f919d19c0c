/** What the migration calculator takes from the records: sizes with prices, services, measured work. */
import { catalogue, isQuantity, lookup, type InstanceFamilyRecord } from '../../silicon/specs/catalogue.ts';
import { raw } from '../../silicon/units/index.ts';
import type { FamilyFacts, MigrationFacts, SpotFacts } from './types.ts';

const HOUR = 3600;
const GIB = 2 ** 30;

/** Five digits are what prices have. */
const lean = (value: number) => Number(value.toPrecision(7));

function family({ id, maker, generation, vcpu, sizes }: InstanceFamilyRecord): FamilyFacts {
  const all = Object.entries(sizes);
  return {
    id,
    generation,
    graviton: maker === 'AWS',
    ...(vcpu && { vcpu: vcpu.text as 'core' | 'thread' }),
    disk: all.some(([, { nvme }]) => nvme !== undefined),
    sizes: all
      .map(([size, one]) =>
        [
          size,
          raw(one.vcpu.value),
          lean(raw(one.memory.value) / GIB),
          one.price ? lean(raw(one.price.value) * HOUR) : 0,
        ].join(':'),
      )
      .join(' '),
  };
}

/** The number at a path of the catalogue, in base units. */
function number(path: string): number {
  const value = lookup(path);
  if (!isQuantity(value)) throw new Error(`${path} is no number.`);
  return raw(value.value);
}

function service(id: string): MigrationFacts['services'][string] {
  const [x86, graviton] = [number(`${id}.x86`), number(`${id}.graviton`)];
  return { ratio: lean(graviton / x86), prices: [lean(x86 * HOUR), lean(graviton * HOUR)] };
}

/** Least, median and most of the measured work. */
function measured(): MigrationFacts['measured'] {
  const all = catalogue.migration.flatMap(({ work }) => (work ? [raw(work.value)] : [])).toSorted((a, b) => a - b);
  const middle = (all.length - 1) / 2;
  const central = (all[Math.floor(middle)]! + all[Math.ceil(middle)]!) / 2;
  return { low: lean(all[0]!), central: lean(central), high: lean(all.at(-1)!), count: all.length };
}

/** Sizes whose spot prices are known: of each class, Graviton against the x86 ones. */
function spot(): SpotFacts[] {
  const known = catalogue.prices.filter(({ basis }) => basis === 'spot');
  const makerOf = (system: string) => catalogue.instances.find(({ id }) => id === system.split('.')[0])?.maker;
  const of = (aws: boolean) => known.filter(({ system }) => makerOf(system) && (makerOf(system) === 'AWS') === aws);
  return of(false).flatMap((x86) =>
    of(true).map((graviton) => ({
      x86: x86.system,
      graviton: graviton.system,
      prices: [lean(raw(x86.price.value) * HOUR), lean(raw(graviton.price.value) * HOUR)] as const,
    })),
  );
}

export function migrationFacts(): MigrationFacts {
  return {
    presets: {},
    families: catalogue.instances.map(family),
    services: {
      'fargate-vcpu': service('fargate-vcpu'),
      'fargate-memory': service('fargate-memory'),
      'lambda-duration': service('lambda-duration'),
      rds: { ratio: number('rds-graviton2.ratio') },
    },
    measured: measured(),
    // Up to 40 % more for the money at a price that is 19.8 % lower: so much more work.
    claimed: lean(
      (number('graviton2.claims.pricePerformanceOverM5') * number('m6g-4xlarge-on-demand.price')) /
        number('m5-4xlarge-on-demand.price'),
    ),
    spot: spot(),
  };
}
