/** What the ladder draws of a step: its parts as a field of cells, and the figures beside it. */
import type { Kind } from '../../silicon/units/index.ts';
import type { Cell, Link, Row } from '../define.ts';
import { machineOf } from './chosen.ts';
import type { RainierInputs } from './fields.ts';
import { rungsOf } from './rungs.ts';
import type { MachineValues, RainierFacts, Rung } from './types.ts';

export interface Scene {
  readonly rungs: readonly Rung[];
  /** Place of the step among them. */
  readonly at: number;
  readonly rung: Rung;
  readonly machine: MachineValues;
}

export function sceneOf(inputs: RainierInputs, facts: RainierFacts): Scene | undefined {
  const machine = machineOf(inputs, facts)?.values;
  const rungs = machine && rungsOf(inputs, machine, facts);
  if (!machine || !rungs?.ok) return undefined;
  const at = rungs.found.findIndex(({ step }) => step === inputs.step);
  const rung = rungs.found[at];
  return rung && { rungs: rungs.found, at, rung, machine };
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
function partsOf({ part }: Rung, machine: MachineValues): number {
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
