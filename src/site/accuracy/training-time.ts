/**
 * The training-time calculator against everything measured. It knows no layout: its utilisation is the median of
 * published runs. What a publication reports is judged without any of that publication's runs in the evidence, so
 * that nothing is predicted from itself or from a row beside it.
 */
import { evaluate } from '../../calculators/evaluate.ts';
import { trainingTime } from '../../calculators/training-time/definition.ts';
import { trainingFacts } from '../../calculators/training-time/facts.ts';
import { modelFact } from '../../calculators/training-time/model.ts';
import type { ModelPreset, TrainingFacts } from '../../calculators/training-time/types.ts';
import { catalogue, type MeasuredStep, type RunRecord, type SourceId } from '../../silicon/specs/catalogue.ts';
import { raw } from '../../silicon/units/index.ts';
import { aboutStep, allSteps, stepSets } from './step-sets.ts';
import type { Comparison, MeasuredSet, Provided, Reason, Role, Unpredicted } from './types.ts';

const calculator = 'training-time';

/** Everything is left at its default, the convention too: what a reader gets who names a model and a machine. */
const CONVENTION = trainingTime.fields.convention.default;

interface Job {
  readonly model: string;
  readonly chip: string;
  readonly chips: number;
  readonly format: string;
  readonly tokens: number;
  readonly sequence: number;
}

interface Answered {
  /** Seconds. */
  readonly time: { readonly value: number; readonly low: number; readonly high: number };
  readonly role: Role;
}

const facts = trainingFacts();
const sourceOfRun = new Map<string, SourceId>(catalogue.runs.map(({ id, chips }) => [id, chips.source]));

/** The facts without the runs of one publication, and with the shape of a step as a model of its own. */
function factsWithout(sources: readonly SourceId[], preset?: ModelPreset): TrainingFacts {
  return {
    ...facts,
    presets: { ...facts.presets, models: preset ? [...facts.presets.models, preset] : facts.presets.models },
    runs: facts.runs.filter(({ id }) => !sources.includes(sourceOfRun.get(id)!)),
  };
}

/** What the calculator says of a job with goodput left out, or undefined where it refuses. */
function answer(job: Job, known: TrainingFacts): Answered | undefined {
  const done = evaluate(
    trainingTime,
    {
      solveFor: 'time',
      model: job.model,
      tokens: `${job.tokens / 1e6}M`,
      sequence: String(job.sequence),
      hardware: job.chip,
      units: String(job.chips),
      // Records have one peak for both 16-bit formats, under the name of the newer.
      format: job.format === 'fp16' ? 'bf16' : job.format,
      goodput: '100%',
    },
    known,
  );
  if (!done.ok) return undefined;
  const time = done.answer.outputs['time'];
  const ranged = typeof time === 'object' && !Array.isArray(time) && 'low' in time ? time : undefined;
  const value = ranged?.value ?? time;
  if (typeof value !== 'number') return undefined;
  const onChip = known.runs.filter(({ chip, mfu }) => chip === job.chip && mfu[CONVENTION] !== undefined);
  return {
    time: { value, low: ranged?.low ?? value, high: ranged?.high ?? value },
    role: onChip.length >= 2 ? 'held-out' : 'not-calibrated',
  };
}

function stepComparison(step: MeasuredStep): Comparison | Unpredicted {
  const { id, set, shape } = step;
  const about = aboutStep(calculator, step);
  const preset: ModelPreset = { id, label: shape.name, values: { model: modelFact(shape) } };
  const said = answer(
    {
      model: id,
      chip: set.chip,
      chips: step.devices / set.devicesPerChip,
      format: set.format,
      tokens: step.batch * step.sequence,
      sequence: step.sequence,
    },
    factsWithout([set.source, ...(set.also ?? [])], preset),
  );
  if (!said) return { row: id, calculator, set: set.id, name: about.name, reason: 'refused' };
  return {
    ...about,
    predicted: said.time.value,
    low: said.time.low,
    high: said.time.high,
    // Its constant is the median of other people's runs, never of steps such as these.
    role: said.role === 'held-out' && step.run === undefined ? 'carried-over' : said.role,
  };
}

/** Why a run cannot be compared; undefined when it can. */
function hindrance({ model, sequence, tokenRate, peakNotPublished }: RunRecord): Reason | undefined {
  if (!tokenRate) return 'no-rate';
  if (peakNotPublished) return 'no-peak';
  return model && sequence ? undefined : 'no-model';
}

function runComparison(run: RunRecord): Comparison | Unpredicted {
  const common = { row: run.id, calculator, set: RUNS.id, name: run.name } as const;
  const reason = hindrance(run);
  if (reason) return { ...common, reason };
  const source = run.chips.source;
  // A second of its own tokens, so that times are as short as steps are.
  const tokens = Number(run.tokenRate!.value);
  const sequence = raw(run.sequence!.value);
  const said = answer(
    { model: run.model!, chip: run.chip, chips: raw(run.chips.value), format: run.format, tokens, sequence },
    factsWithout([source]),
  );
  if (!said) return { ...common, reason: 'refused' };
  const { value, low, high } = said.time;
  return {
    ...common,
    id: `${calculator}/${run.id}`,
    kind: 'tokenRate',
    predicted: tokens / value,
    low: tokens / high,
    high: tokens / low,
    measured: tokens,
    role: said.role,
    source,
  };
}

const runsOfSteps = new Set(allSteps.flatMap(({ run }) => (run === undefined ? [] : [run])));

/** Published runs that are no measured step as well: those are judged in their own sets. */
const ownRuns = catalogue.runs.filter(({ id, tokenRate, mfu }) => !runsOfSteps.has(id) && (tokenRate ?? mfu));

const RUNS: MeasuredSet = {
  id: 'published-runs',
  name: 'Published runs',
  kind: 'tokenRate',
  sources: [...new Set(ownRuns.map(({ chips }) => chips.source))],
  remarks: [],
};

/** Every measured step and every published run, predicted from the runs of other publications. */
export function trainingTimeComparisons(): Provided {
  const all = [...ownRuns.map(runComparison), ...allSteps.map(stepComparison)];
  return {
    sets: [RUNS, ...stepSets],
    comparisons: all.filter((one): one is Comparison => 'predicted' in one),
    unpredicted: all.filter((one): one is Unpredicted => 'reason' in one),
  };
}
