/** Measured collectives on the pages of predictions and measurements: six sets by what was known of the machine. */
import { catalogue } from '../../silicon/specs/catalogue.ts';
import { collectiveComparisons, type CollectiveComparison } from './collectives.ts';
import { providedRows, setId } from './rows.ts';
import type { Provided, Role } from './types.ts';

/** Headings of the sets, in English. */
const SETS = {
  a100: 'All-reduce in a node of A100',
  h100: 'All-reduce in a node of H100',
  step: 'All-reduce on two p5.48xlarge',
  inside: 'Collectives in other nodes',
  between: 'All-reduce between other nodes',
  trainium: 'All-reduce on two instances of Trn1',
} as const;

/** Ids of the sets whose launch and bandwidth were fitted. */
export const FITTED_SETS: readonly string[] = [setId(SETS.a100), setId(SETS.h100)];

const records = new Map(catalogue.collectives.map((record) => [record.id, record]));

function groupOf({ record, basis }: CollectiveComparison): string {
  const { chip, nodes } = records.get(record)!;
  if (chip === 'trainium1') return SETS.trainium;
  if (basis === 'step') return SETS.step;
  if (basis !== 'unfitted') return chip === 'h100' ? SETS.h100 : SETS.a100;
  return nodes > 1 ? SETS.between : SETS.inside;
}

/** Of two p5.48xlarge one step was fitted to every other size; on Trainium the formula stands alone. */
function roleOf({ basis, record, seen }: CollectiveComparison): Role {
  if (basis === 'step') return seen ? 'fitted' : 'held-out';
  if (basis !== 'unfitted') return basis;
  return records.get(record)!.chip === 'trainium1' ? 'formula' : 'carried-over';
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB'] as const;

/** Powers of two in their own units, as benchmarks step through them: `258 KiB`. */
function size(bytes: number): string {
  const power = UNITS.findLastIndex((_, i) => bytes % 1024 ** i === 0 && bytes >= 1024 ** i);
  return `${bytes / 1024 ** power} ${UNITS[power]}`;
}

/** Every measured collective, predicted by the calculator. */
export function collectivesProvided(): Provided {
  const rows = collectiveComparisons().map((one) => {
    const { id, name, predicted, measured, source } = one;
    return {
      id,
      name: `${name}, ${size(one.bytes)}`,
      predicted,
      measured,
      role: roleOf(one),
      group: groupOf(one),
      source,
    };
  });
  return providedRows('collectives', 'duration', rows);
}
