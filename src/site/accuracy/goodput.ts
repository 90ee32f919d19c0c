/**
 * The goodput calculator against jobs whose stops were counted. What one job saw is predicted without anything that
 * its publication reports: from the median rate of a chip in the other publications, their lowest and highest rate
 * being the band. A job on a cluster that has a rate of its own is predicted from that one.
 */
import type { Range } from '../../calculators/define.ts';
import { evaluate, type RawInputs } from '../../calculators/evaluate.ts';
import { goodput } from '../../calculators/goodput/definition.ts';
import { goodputFacts } from '../../calculators/goodput/facts.ts';
import { catalogue, type FailureRecord, type SourceId } from '../../silicon/specs/catalogue.ts';
import { raw } from '../../silicon/units/index.ts';
import { providedRows, setId, type PlainRow } from './rows.ts';
import { middle } from './statistics.ts';
import type { Provided, Reason, Unpredicted } from './types.ts';

/** Heading of the set, in English. */
const SET = 'Stops of whole jobs';
const calculator = 'goodput';
const facts = goodputFacts();

/** A job that stopped as a whole so often, seconds from stop to stop. */
interface StoppedJob {
  readonly record: FailureRecord;
  readonly chips: number;
  readonly measured: number;
  readonly source: SourceId;
}

function stoppedJob(record: FailureRecord): StoppedJob | undefined {
  const { chips, period, interruptions, jobMtbf, jobMtbfChips } = record;
  if (jobMtbf && jobMtbfChips) {
    return { record, chips: raw(jobMtbfChips.value), measured: raw(jobMtbf.value), source: jobMtbf.source };
  }
  if (!chips || !period || !interruptions) return undefined;
  const measured = raw(period.value) / raw(interruptions.value);
  return { record, chips: raw(chips.value), measured, source: interruptions.source };
}

/** Where the rate of a record comes from. */
function sourceOf({ interruptions, instanceMtbf }: FailureRecord): SourceId | undefined {
  return (interruptions ?? instanceMtbf)?.source;
}

/** Failures a second and chip that other publications report, rising. */
function ratesBeside(source: SourceId): number[] {
  return catalogue.failures
    .filter((record) => sourceOf(record) !== source)
    .flatMap(({ id }) => facts.presets.rates.find((rates) => rates.id === id)?.values.perChip ?? [])
    .sort((a, b) => a - b);
}

/** What the reader would type for this job. */
function typedFor({ record, chips, source }: StoppedJob): RawInputs {
  const job = {
    hardware: 'custom',
    chipsPerInstance: String(raw(record.chipsPerInstance.value)),
    chips: String(chips),
  };
  if (record.instanceMtbf) return { ...job, rates: record.id };
  const others = ratesBeside(source);
  const rate = middle(others);
  const typed = { rateLow: String(others[0]! / rate), rateHigh: String(others.at(-1)! / rate) };
  return { ...job, rates: 'own', chipMtbf: `${1 / rate} s`, ...typed };
}

function rowOf(job: StoppedJob): PlainRow | undefined {
  const done = evaluate(goodput, typedFor(job), facts);
  if (!done.ok) return undefined;
  const { low, value, high } = done.answer.outputs['mtbf'] as Range;
  const { record, chips, measured, source } = job;
  const name = record.jobMtbf ? `${record.name}, jobs of ${chips.toLocaleString('en')}` : record.name;
  return { id: record.id, name, predicted: value, measured, low, high, group: SET, role: 'carried-over', source };
}

/** Uptimes that are published without what a prediction needs. */
function uptimesWithout(): Unpredicted[] {
  const without = (row: string, name: string, reason: Reason): Unpredicted => ({
    row,
    calculator,
    set: setId(SET),
    name,
    reason,
  });
  return [
    ...catalogue.failures
      .filter(({ uptime, interruptions }) => uptime && !interruptions)
      .map(({ id, name }) => without(id, name, 'no-failure-rate')),
    ...catalogue.runs
      .filter((run) => run.goodput !== undefined)
      .map(({ id, name }) => without(`${id}-goodput`, name, 'no-restart')),
  ];
}

/** Every job whose stops were counted, and the uptimes that nothing can be held against. */
export function goodputComparisons(): Provided {
  const jobs = catalogue.failures.flatMap((record) => stoppedJob(record) ?? []);
  const rows = jobs.map((job) => ({ job, row: rowOf(job) }));
  const refused = rows
    .filter(({ row }) => row === undefined)
    .map(({ job }): Unpredicted => {
      const { id, name } = job.record;
      return { row: id, calculator, set: setId(SET), name, reason: 'refused' };
    });
  const provided = providedRows(
    calculator,
    'duration',
    rows.flatMap(({ row }) => row ?? []),
  );
  return { ...provided, unpredicted: [...uptimesWithout(), ...refused] };
}
