/** The compact rows of a set of measured steps, spelled out one by one. */
import type { RunRecord, StepSetRecord, StepShape, StepValues } from '../record.ts';
import { runs } from '../runs/index.ts';

/** One measured step with everything that its set says of it. Degrees as in `StepValues`; absent: not published. */
export interface MeasuredStep extends Omit<StepValues, 'time' | 'printed' | 'row' | 'shape'> {
  /** Unique over all sets: the set and the place of the row in it, from 1. */
  readonly id: string;
  readonly set: StepSetRecord;
  /** The publication's own name of the row, where it has one. */
  readonly row?: string | number;
  /** Key of the shape: rows of one key are layouts of one model. */
  readonly model: string;
  readonly shape: StepShape;
  readonly seconds: number;
  /** As printed, with its unit. */
  readonly printed: string;
}

/** Every row of `set`, in its order. Throws where a row names a shape or a run that is not there. */
export function measuredSteps(set: StepSetRecord): readonly MeasuredStep[] {
  return set.rows.map((cells, index) => {
    const own = set.columns.flatMap((column, place) => {
      const cell = cells[place];
      return cell === null || cell === undefined ? [] : [[column, cell] as const];
    });
    const { row, shape: key, time, printed, ...values } = { ...set.same, ...Object.fromEntries(own) } as StepValues;
    const id = `${set.id}-${index + 1}`;
    const shape = set.shapes[key];
    if (!shape) throw new Error(`${id} is of a shape "${key}" that its set does not have.`);
    return {
      ...values,
      ...(row !== undefined && { row }),
      id,
      set,
      model: key,
      shape,
      ...timeOf(id, { time, printed, ...values }, set),
    };
  });
}

function timeOf(
  id: string,
  { time, printed, run, batch, sequence }: Pick<StepValues, 'time' | 'printed' | 'run' | 'batch' | 'sequence'>,
  { unit }: StepSetRecord,
): { seconds: number; printed: string } {
  if (run !== undefined) {
    const rate = runNamed(run)?.tokenRate;
    if (!rate) throw new Error(`${id} names a run "${run}" whose speed is not recorded.`);
    // The tokens of a step over the tokens of a second: exact where the run's rate was derived from the time.
    return { seconds: (batch * sequence) / Number(rate.value), printed: rate.printed };
  }
  if (time === undefined) throw new Error(`${id} has neither a time nor a run.`);
  return { seconds: unit === 'ms' ? time / 1000 : time, printed: printed ?? `${time} ${unit}` };
}

function runNamed(id: string): RunRecord | undefined {
  return runs.find((run) => run.id === id);
}
