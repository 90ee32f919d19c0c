import { collectives } from './collectives.ts';
import { accuracy } from './accuracy.ts';
import { disputed } from './disputed.ts';
import { figures } from './figures.ts';
import { instances } from './instances.ts';
import { layoutPlanner } from './layout-planner.ts';
import { lists } from './lists.ts';
import { paths } from './paths.ts';
import { records } from './records.ts';
import { reference } from './reference.ts';
import { generations } from './generations.ts';
import { gravitonGenerations } from './graviton-generations.ts';
import { goodput } from './goodput.ts';
import { rainier } from './rainier.ts';
import { gravitonMigration } from './graviton-migration.ts';
import { rightSize } from './right-size.ts';
import { roofline } from './roofline.ts';
import { scaleOut } from './scale-out.ts';
import { site } from './site.ts';
import { sitePower } from './site-power.ts';
import { trainingMemory } from './training-memory.ts';
import { stepTime } from './step-time.ts';
import { trainingTime } from './training-time.ts';
import { ui } from './ui.ts';

export const fr = {
  collectives,
  accuracy,
  disputed,
  figures,
  instances,
  'layout-planner': layoutPlanner,
  lists,
  paths,
  records,
  reference,
  generations,
  goodput,
  rainier,
  'graviton-generations': gravitonGenerations,
  'graviton-migration': gravitonMigration,
  'right-size': rightSize,
  roofline,
  'scale-out': scaleOut,
  site,
  'site-power': sitePower,
  'training-memory': trainingMemory,
  'step-time': stepTime,
  'training-time': trainingTime,
  ui,
} as const;
