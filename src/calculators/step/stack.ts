/** The software stack of a run: a calibration, and the constants that the reader puts in its place. */
import type { Stack } from '../../silicon/scaling/stack.ts';
import type { Formats } from '../../silicon/scaling/training-memory.ts';
import { raw, type Kind, type Quantity } from '../../silicon/units/index.ts';
import { found, refuse, type Found } from '../found.ts';
import type { Calibration, Constant, StackPreset, StepFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

/** The field of each constant. */
export const CONSTANT_FIELDS = {
  matmul: 'matmulShare',
  experts: 'expertsShare',
  attention: 'attentionShare',
  memory: 'memoryShare',
  layerOverhead: 'layerOverhead',
  stepOverhead: 'stepOverhead',
  rest: 'restFactor',
  insideLinks: 'insideShare',
  outsideLinks: 'outsideShare',
  launch: 'launch',
  dataOverlap: 'dataOverlap',
  tensorOverlap: 'tensorOverlap',
} as const satisfies Readonly<Record<Constant, string>>;

export type ConstantField = (typeof CONSTANT_FIELDS)[Constant];

const CONSTANTS = Object.entries(CONSTANT_FIELDS) as [Constant, ConstantField][];

/** Mixed precision with FP32 gradients and master weights under Adam: what a reader's own stack is taken to train in. */
const MIXED: Formats = { weight: 2, gradient: 4, master: 4, moments: 8, tableMoments: 8, activation: 2 };

/** Fused causal attention without dropout: the habits of a stack of today. */
const HABITS: Calibration['habits'] = { fusedAttention: true, causal: true, dropout: false, context: 'ring' };

/**
 * The calibration of the hardware: one fitted on its chip, else one offered for it, else the one that is for any. The
 * order within is that of the records.
 */
function nearest(inputs: Given, facts: StepFacts): StackPreset | undefined {
  const chip = facts.presets.hardware.find(({ id }) => id === inputs['hardware'])?.values.chip ?? '';
  const stacks = facts.presets.stacks.filter(({ values }) => values.calibration !== undefined);
  const on = (wanted: (calibration: Calibration) => boolean) =>
    stacks.find(({ values }) => wanted(values.calibration!));
  return (
    on(({ chips, carriedFrom }) => chips.includes(chip) && carriedFrom === undefined) ??
    on(({ chips }) => chips.includes(chip)) ??
    on(({ chips }) => chips.length === 0)
  );
}

/** The preset behind the choice: the nearest calibration for `auto`. */
export function stackPreset(inputs: Given, facts: StepFacts): StackPreset | undefined {
  if (inputs['stack'] === 'auto') return nearest(inputs, facts);
  return facts.presets.stacks.find(({ id }) => id === inputs['stack']);
}

/** What a blank constant stands for. */
export function blankConstant(constant: Constant) {
  return (inputs: Given, facts: unknown) =>
    stackPreset(inputs, facts as StepFacts)?.values.calibration?.constants[constant];
}

/**
 * How far the calibration speaks for the hardware: fitted on its chip, carried over to it from another, offered for any
 * chip, fitted on another, or with constants that are the reader's.
 */
export type Reach = 'fitted' | 'carried' | 'untuned' | 'other-chip' | 'own';

export interface ChosenStack {
  readonly stack: Stack;
  readonly formats: Formats;
  readonly label: string;
  readonly calibration?: Calibration;
  readonly reach: Reach;
  /** Whether a constant is the reader's. */
  readonly own: { readonly [C in Constant]: boolean };
}

export type StackInputs = { readonly [F in ConstantField]: Quantity<Kind> | undefined } & {
  readonly stack: string;
  readonly attentionKernel: 'stack' | 'fused' | 'unfused';
  readonly attentionMask: 'stack' | 'skipped' | 'whole';
};

function reachOf(calibration: Calibration | undefined, chip: string, own: boolean): Reach {
  if (!calibration || own) return 'own';
  if (!calibration.chips.includes(chip)) return calibration.chips.length === 0 ? 'untuned' : 'other-chip';
  return calibration.carriedFrom === undefined ? 'fitted' : 'carried';
}

/** The stack chosen for a chip, or the first constant that neither a calibration nor the reader gives. */
export function stackOf(inputs: StackInputs, chip: string, facts: StepFacts): Found<ChosenStack> {
  const preset = stackPreset(inputs as unknown as Given, facts);
  if (!preset) return refuse('stack', 'stack-unknown');
  const { calibration } = preset.values;
  const constants: Partial<Record<Constant, number>> = {};
  const own: Partial<Record<Constant, boolean>> = {};
  let any = inputs.attentionKernel !== 'stack' || inputs.attentionMask !== 'stack';
  for (const [constant, field] of CONSTANTS) {
    const typed = inputs[field];
    const value = typed === undefined ? calibration?.constants[constant] : raw(typed);
    if (value === undefined) return refuse(field, 'constant-needed');
    constants[constant] = value;
    own[constant] = typed !== undefined;
    any ||= typed !== undefined;
  }
  const habits = calibration?.habits ?? HABITS;
  return found({
    stack: {
      ...(constants as { [C in Constant]: number }),
      ...habits,
      ...(inputs.attentionKernel !== 'stack' && { fusedAttention: inputs.attentionKernel === 'fused' }),
      ...(inputs.attentionMask !== 'stack' && { causal: inputs.attentionMask === 'skipped' }),
    },
    formats: calibration?.formats ?? MIXED,
    label: preset.label,
    ...(calibration && { calibration }),
    reach: reachOf(calibration, chip, any),
    own: own as { [C in Constant]: boolean },
  });
}

/** Everything at its published rate, and nothing lost between. */
export function perfect(stack: Stack): Stack {
  return {
    ...stack,
    matmul: 1,
    experts: 1,
    attention: 1,
    memory: 1,
    layerOverhead: 0,
    stepOverhead: 0,
    rest: 1,
    insideLinks: Math.max(1, stack.insideLinks),
    outsideLinks: Math.max(1, stack.outsideLinks),
    launch: 0,
    dataOverlap: 1,
    tensorOverlap: 1,
  };
}
