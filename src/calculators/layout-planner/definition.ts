/** Layout planner: every legal layout of a training run on a machine, the best by step time, and the fewest units in time. */
import { defineCalculator } from '../define.ts';
import type { StepFacts } from '../step/types.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { plannerForm } from './form.ts';

export const layoutPlanner = defineCalculator<StepFacts>()({ ...plannerForm, compute: answer, charts });
