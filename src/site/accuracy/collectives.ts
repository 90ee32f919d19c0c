/** Measured collectives beside what the calculator says of them: every point of every record, near or far. */
import { collectives } from '../../calculators/collectives/definition.ts';
import { collectivesFacts } from '../../calculators/collectives/facts.ts';
import { evaluate } from '../../calculators/evaluate.ts';
import { heldOut } from '../../silicon/scaling/collective-fit.ts';
import { catalogue, type CollectiveRecord, type SourceId } from '../../silicon/specs/catalogue.ts';
import { raw } from '../../silicon/units/index.ts';

/**
 * `fitted`: the calculator's constants were fitted to this very point. `held-out`: to other points of the same
 * series. `step`: one step between nodes was fitted to every other point of this series, and nothing else. `unfitted`: nothing was fitted on this machine; rates are published, and what was fitted elsewhere
 * is carried over where the links are of the same kind.
 */
export type Basis = 'fitted' | 'held-out' | 'step' | 'unfitted';

export interface CollectiveComparison {
  readonly id: string;
  readonly name: string;
  /** Id of the record of measurements. */
  readonly record: string;
  readonly bytes: number;
  readonly devices: number;
  /** Seconds. */
  readonly predicted: number;
  readonly measured: number;
  /** Share of the prediction that is latency: the rest is bytes over rates. */
  readonly latencyShare: number;
  readonly basis: Basis;
  /** A fit saw the point, whatever was fitted. */
  readonly seen: boolean;
  readonly source: SourceId;
}

/** The machine of the calculator that a series ran on, where the record names only the chip. */
const MACHINE: Readonly<Record<string, string>> = {
  'a100-80gb': 'p4de-24xlarge',
  h100: 'p5-48xlarge',
  h200: 'p5en-48xlarge',
};

/** Records that launch and bandwidth of a group were fitted to. */
const groups = new Set(catalogue.fabrics.flatMap(({ fitted = {} }) => Object.values(fitted).map(({ to }) => to)));

/** Records that one step between nodes was fitted to, and nothing else. */
const steps = new Set(catalogue.fabrics.flatMap(({ exchange }) => (exchange ? [exchange.to] : [])));

function basisOf(record: string, judging: boolean): Basis {
  if (steps.has(record)) return 'step';
  if (!groups.has(record)) return 'unfitted';
  return judging ? 'held-out' : 'fitted';
}

function comparisonsOf(record: CollectiveRecord, facts: ReturnType<typeof collectivesFacts>): CollectiveComparison[] {
  const devices = raw(record.devices.value);
  const fabric = record.system ?? MACHINE[record.chip];
  if (fabric === undefined) return [];
  const judging = new Set(heldOut(record.points).map(([bytes]) => bytes));
  return record.points.flatMap(([bytes, measured]) => {
    const typed = {
      op: record.op,
      size: `${bytes} B`,
      fabric,
      machines: String(record.nodes),
      chips: String(devices),
      // What was fitted to a node is a ring: no profile has the step where the switches begin to add.
      algorithm: record.algorithm ?? (groups.has(record.id) ? 'ring' : 'auto'),
    };
    const outcome = evaluate(collectives, typed, facts);
    if (!outcome.ok) return [];
    const { time, latency } = outcome.answer.outputs as { readonly time: number; readonly latency: number };
    return [
      {
        id: `${record.id}-${bytes}`,
        name: record.name,
        record: record.id,
        bytes,
        devices,
        predicted: time,
        measured,
        latencyShare: latency / time,
        basis: basisOf(record.id, judging.has(bytes)),
        seen: !judging.has(bytes) && (groups.has(record.id) || steps.has(record.id)),
        source: record.source,
      },
    ];
  });
}

/** Every measured collective with the calculator's time for it, in the order of the records. */
export function collectiveComparisons(): readonly CollectiveComparison[] {
  const facts = collectivesFacts();
  return catalogue.collectives.flatMap((record) => comparisonsOf(record, facts));
}

/** Median of |predicted/measured − 1|; undefined without rows. */
export function medianError(rows: readonly CollectiveComparison[]): number | undefined {
  const errors = rows.map(({ predicted, measured }) => Math.abs(predicted / measured - 1)).sort((a, b) => a - b);
  if (errors.length === 0) return undefined;
  return (errors[(errors.length - 1) >> 1]! + errors[errors.length >> 1]!) / 2;
}
