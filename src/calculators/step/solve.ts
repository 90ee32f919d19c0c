/** A question worked out: the parts of a step, utilisation by convention, bounds, and what a run of such steps takes. */
import { hardwareFlopPerToken, type StepTime } from '../../silicon/scaling/step-time.ts';
import { CONVENTIONS, flopPerToken, trainedModel, type Convention } from '../../silicon/scaling/training.ts';
import { raw } from '../../silicon/units/index.ts';
import type { InputsOf } from '../define.ts';
import type { runFields } from './fields.ts';
import { memoryOf } from './memory.ts';
import type { Question } from './question.ts';
import { bandOf, boundsOf, type Bounds } from './range.ts';

/** The parts of a step in the order in which a reader meets them. */
export const PARTS = [
  'forward',
  'backward',
  'recompute',
  'tensor',
  'context',
  'dispatch',
  'transfer',
  'bubble',
  'data',
  'optimizer',
  'rest',
] as const satisfies readonly (keyof StepTime)[];

export type PartName = (typeof PARTS)[number];

/** Communication that nothing hides, inside the micro-batches of the pace; what the bubble repeats is in the bubble. */
export function exposedTime({ tensor, context, dispatch, transfer, data }: StepTime): number {
  return tensor + context + dispatch + transfer + data;
}

/** How operations are counted: three conventions of the model's, or what the hardware does. */
export type Counted = Convention | 'hardware';

export interface Utilisation {
  readonly counted: Counted;
  readonly perToken: number;
  readonly share: number;
}

/** Everything that follows from a question. */
export interface Solved {
  readonly question: Question;
  readonly bounds: Bounds;
  readonly band: ReturnType<typeof bandOf>;
  /** Tokens in a step, and a second. */
  readonly tokens: number;
  readonly rate: number;
  readonly utilisation: readonly Utilisation[];
  readonly memory: number;
  /** Seconds for all tokens, goodput in it. */
  readonly runTime: number;
  readonly goodput: number;
  readonly runTokens: number;
}

function utilisationOf({ step, layout, task, device, devices }: Question, rate: number): Utilisation[] {
  const model = trainedModel(task.model);
  const peak = devices * device.peak.rate;
  const counted = (name: Counted, perToken: number) => ({ counted: name, perToken, share: (rate * perToken) / peak });
  return [
    ...CONVENTIONS.map((convention) => counted(convention, raw(flopPerToken(convention, model, task.sequence)!))),
    counted('hardware', hardwareFlopPerToken(step, layout)),
  ];
}

export function solve(inputs: Pick<InputsOf<typeof runFields>, 'tokens' | 'goodput'>, question: Question): Solved {
  const bounds = boundsOf(question);
  const tokens = question.task.batch * question.task.sequence;
  const rate = tokens / question.time.total;
  const [runTokens, goodput] = [raw(inputs.tokens), raw(inputs.goodput)];
  return {
    question,
    bounds,
    band: bandOf(question, bounds),
    tokens,
    rate,
    utilisation: utilisationOf(question, rate),
    memory: memoryOf(question),
    runTime: runTokens / (rate * goodput),
    goodput,
    runTokens,
  };
}
