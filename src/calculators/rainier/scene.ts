/** What the ladder draws of a step: its parts as a field of cells, and the figures beside it. */
import type { Kind } from '../../silicon/units/index.ts';
import type { Answer, Cell, Link, Row } from '../define.ts';
import type { MachineValues, RainierFacts, StepId } from './types.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** A step as it is drawn: what it is made of, and how many. */
export interface Drawn {
  readonly step: StepId;
  readonly part: StepId | 'engines';
  readonly parts: number;
}

export interface Scene {
  readonly rungs: readonly Drawn[];
  /** Place of the step among them. */
  readonly at: number;
  readonly rung: Drawn;
  readonly machine: MachineValues;
}

function drawn(step: StepId, chips: number, machine: MachineValues): Drawn {
  const { grouping, cores, chipsPerServer } = machine;
  switch (step) {
    case 'core':
      return { step, part: 'engines', parts: 1 };
    case 'logical':
      return { step, part: 'core', parts: grouping };
    case 'chip':
      return { step, part: 'logical', parts: cores / grouping };
    case 'server':
      return { step, part: 'chip', parts: chipsPerServer };
    case 'ultraserver':
      return { step, part: 'server', parts: chips / chipsPerServer };
    default:
      return { step, part: 'ultraserver', parts: Math.ceil(chips / machine.chips) };
  }
}

/** The ladder that was answered, as it is drawn; undefined for an answer of another scenario. */
export function sceneOf(inputs: Inputs, { outputs }: Answer, facts: RainierFacts): Scene | undefined {
  const machine = facts.presets.machines.find(({ id }) => id === inputs['machine'])?.values;
  if (!machine) return undefined;
  const rungs = (outputs['ladder'] as readonly Row[]).map(({ step, chips }) =>
    drawn(String(step).replace('@option.step.', '') as StepId, Number(chips), machine),
  );
  const at = rungs.findIndex(({ step }) => step === inputs['step']);
  const rung = rungs[at];
  return rung && { rungs, at, rung, machine };
}

/** A field of equal cells, as large as a picture of this size has room for. */
export interface Field {
  readonly count: number;
  readonly columns: number;
  readonly cell: number;
  /** What a part shows of its own parts, and in how many columns; 1 where there is no room. */
  readonly sub: number;
  readonly subColumns: number;
  /** Parts that the step before has, drawn stronger; 0 where it is itself one of the parts. */
  readonly before: number;
}

/** Engines of a core that are drawn: tensor, vector, scalar and GpSimd. */
const ENGINES = 4;

/** What one part of a step is made of in its turn. */
function partsOf({ part }: Drawn, machine: MachineValues): number {
  switch (part) {
    case 'engines':
      return ENGINES;
    case 'logical':
      return machine.grouping;
    case 'chip':
      return machine.cores;
    case 'server':
      return machine.chipsPerServer;
    default:
      return 1;
  }
}

/** Parts at most whose own parts are drawn. */
const DETAILED = 40;

/** Columns in which so many stand in full rows, no more rows than columns: four for eight, six for thirty-six. */
function evenColumns(count: number): number {
  let columns = Math.ceil(Math.sqrt(count));
  while (count % columns !== 0) columns++;
  return columns;
}

export function fieldOf({ rung, rungs, at, machine }: Scene, width: number, height: number): Field {
  const count = rung.parts;
  let columns = Math.max(1, Math.ceil(Math.sqrt((count * width) / height)));
  // Few parts stand in a square where they make one, as chips do on a torus.
  const root = Math.round(Math.sqrt(count));
  if (root * root === count && count <= DETAILED) columns = root;
  if (count < 4) columns = count;
  const cell = Math.min(width / columns, height / Math.ceil(count / columns));
  const sub = count <= DETAILED ? partsOf(rung, machine) : 1;
  const last = rungs[at - 1];
  const field = rung.part === 'ultraserver' && last?.part === 'ultraserver';
  return { count, columns, cell, sub, subColumns: evenColumns(sub), before: field ? last.parts : 0 };
}

export interface Figure {
  readonly id: string;
  readonly kind: Kind;
  readonly value: Cell | Link;
}

/** The figures of a step, from its rows of the tables; from within a chip nothing leads out. */
export function figuresOf(row: Row, run: Row, out: Row | undefined): Figure[] {
  const all: readonly (readonly [string, Kind, Cell | Link])[] = [
    ['chips', 'count', row['chips']],
    ['cores', 'count', row['cores']],
    ['peak', 'computeRate', row['peak']],
    ['hbm', 'bytes', row['hbm']],
    ['bandwidth', 'memoryBandwidth', row['bandwidth']],
    ['out', 'oneWay', out ? out['linkAll'] : '@none'],
    ['power', 'power', row['power']],
    ['time', 'duration', run['time']],
    ['perDay', 'count', run['perDay']],
    ['goodput', 'share', run['goodput']],
  ];
  return all.map(([id, kind, value]) => ({ id, kind, value }));
}
