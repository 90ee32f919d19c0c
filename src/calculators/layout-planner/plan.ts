/** What is to be laid out, on which machine, and how its memory is counted: all that a search takes. */
import { OPTIMIZERS } from '../../silicon/scaling/optimizers.ts';
import type { TrainingTask } from '../../silicon/scaling/layout.ts';
import { planTask, type Held, type PlanTask } from '../../silicon/scaling/planner/index.ts';
import type { MemoryOptions } from '../../silicon/scaling/training-memory.ts';
import { raw, type Quantity } from '../../silicon/units/index.ts';
import { architectureOf, modelHasExperts } from '../architecture.ts';
import { found, refuse, type Found } from '../found.ts';
import { publishedRuntime } from '../runtime.ts';
import { networkOf, type Network } from '../step/network.ts';
import { machineOf, stepOn, type Machine } from '../step/question.ts';
import type { StepFacts } from '../step/types.ts';
import type { PlannerInputs } from './fields.ts';

export interface Asked {
  readonly machine: Machine;
  readonly network: Network;
  readonly task: TrainingTask;
  readonly plan: PlanTask;
  /** Bytes that one device may use, and the record or `reader`. */
  readonly capacity: number;
  readonly capacityFrom: string;
  readonly runtimeFrom?: string;
  readonly held: Held;
  /** Devices in one unit of the hardware. */
  readonly unit: number;
  /** Units at most. */
  readonly most: number;
}

export const DEGREES = ['tensor', 'pipeline', 'data', 'context', 'expert'] as const;

function heldBy(inputs: PlannerInputs, facts: StepFacts): Held {
  const held: Partial<Record<(typeof DEGREES)[number], number>> = {};
  for (const degree of DEGREES) {
    const typed = inputs[degree] as Quantity<'count'> | undefined;
    if (typed !== undefined && (degree !== 'expert' || modelHasExperts(inputs, facts))) held[degree] = raw(typed);
  }
  return held;
}

/** Memory as the stack keeps it, with what the reader says of optimizer, logits, margin, buffers and runtime. */
function memoryOptions(inputs: PlannerInputs, { chosen }: Machine, runtime: number): MemoryOptions {
  const { fusedAttention, dropout, context } = chosen.stack;
  return {
    scores: fusedAttention ? 'flash' : 'kept',
    dropout,
    exchange: context,
    imbalance: 1,
    logits: inputs.logits,
    prefetch: 1,
    placeholders: false,
    buffers: raw(inputs.buffers),
    runtime,
    margin: raw(inputs.margin),
  };
}

/** The machine, its optimizer the reader's. */
function optimized(machine: Machine, { optimizer }: PlannerInputs): Machine {
  const { moments, tableMoments } = OPTIMIZERS[optimizer];
  const { chosen } = machine;
  return { ...machine, chosen: { ...chosen, formats: { ...chosen.formats, moments, tableMoments } } };
}

/** What is asked, or the first field that keeps it from being searched. */
export function askedOf(inputs: PlannerInputs, facts: StepFacts): Found<Asked> {
  const model = architectureOf(inputs, facts);
  if (!model.ok) return model;
  const working = machineOf(inputs, facts);
  if (!working.ok) return working;
  const machine = optimized(working.found, inputs);
  const { device } = machine;
  if (!device.memory) {
    return inputs.hardware === 'custom'
      ? refuse('deviceMemory', 'memory-needed')
      : refuse('deviceMemory', 'memory-not-published', { hardware: device.label });
  }
  if (inputs.question === 'budget' && machine.paid.price === undefined) {
    return refuse('price', 'price-needed', { hardware: device.label, basis: `@option.basis.${inputs.basis}` });
  }
  const unit = device.chips * device.devicesPerChip;
  const most = raw(inputs.question === 'layout' ? inputs.units : inputs.most);
  const network = networkOf(inputs, device, unit * most, facts);
  if (!network.ok) return network;
  const task: TrainingTask = { model: model.found, sequence: raw(inputs.sequence), batch: raw(inputs.batchSize) };
  const said = inputs.runtime === undefined ? publishedRuntime(inputs, facts) : undefined;
  const options = memoryOptions(
    inputs,
    machine,
    inputs.runtime === undefined ? (said?.bytes ?? 0) : raw(inputs.runtime),
  );
  return found({
    machine,
    network: network.found,
    task,
    plan: planTask(stepOn(machine, network.found, task), options),
    capacity: device.memory.bytes,
    capacityFrom: device.memory.from,
    ...(said && { runtimeFrom: said.record }),
    held: heldBy(inputs, facts),
    unit,
    most,
  });
}
