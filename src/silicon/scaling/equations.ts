/** The entry of every formula in this folder. One file a subject in equations/, gathered here. */
import type { Equation } from './equation.ts';
import { rooflineEquations } from './equations/roofline.ts';
import { trainingEquations } from './equations/training.ts';

export const equations = {
  ...rooflineEquations,
  ...trainingEquations,
} as const satisfies Record<string, Equation>;

export type EquationId = keyof typeof equations;
