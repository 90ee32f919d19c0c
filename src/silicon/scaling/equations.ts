/** The entry of every formula in this folder. One file a subject in equations/, gathered here. */
import type { Equation } from './equation.ts';
import { collectiveEquations } from './equations/collectives.ts';
import { cpuEquations } from './equations/cpu.ts';
import { generationsEquations } from './equations/generations.ts';
import { ladderEquations } from './equations/ladder.ts';
import { migrationEquations } from './equations/migration.ts';
import { plannerEquations } from './equations/planner.ts';
import { reliabilityEquations } from './equations/reliability.ts';
import { rightSizeEquations } from './equations/right-size.ts';
import { rooflineEquations } from './equations/roofline.ts';
import { scaleOutEquations } from './equations/scale-out.ts';
import { siteEnergyEquations } from './equations/site-energy.ts';
import { stepTimeEquations } from './equations/step-time.ts';
import { trainingMemoryEquations } from './equations/training-memory.ts';
import { trainingEquations } from './equations/training.ts';

export const equations = {
  ...collectiveEquations,
  ...cpuEquations,
  ...generationsEquations,
  ...ladderEquations,
  ...migrationEquations,
  ...plannerEquations,
  ...reliabilityEquations,
  ...rightSizeEquations,
  ...rooflineEquations,
  ...scaleOutEquations,
  ...siteEnergyEquations,
  ...stepTimeEquations,
  ...trainingEquations,
  ...trainingMemoryEquations,
} as const satisfies Record<string, Equation>;

export type EquationId = keyof typeof equations;
