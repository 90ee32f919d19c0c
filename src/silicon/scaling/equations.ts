/** The entry of every formula in this folder. One file a subject in equations/, gathered here. */
import type { Equation } from './equation.ts';

export const equations = {} as const satisfies Record<string, Equation>;

export type EquationId = keyof typeof equations;
