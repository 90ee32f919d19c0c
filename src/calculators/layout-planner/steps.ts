/** The search's own formulas, then those of the best layout with its numbers put in. */
import { stageLayers } from '../../silicon/scaling/layout.ts';
import { splitFloor } from '../../silicon/scaling/planner/index.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Step } from '../define.ts';
import { stepsOf as stepsOfStep } from '../step/steps.ts';
import { bytes, common, given, number, reader, seconds, term } from '../step/terms.ts';
import type { PlannerInputs } from './fields.ts';
import { equations } from './form.ts';
import type { Searched } from './search.ts';

function limitSteps({ within, asked, units, run }: Searched, inputs: PlannerInputs): Step[] {
  if (within === undefined) return [];
  const shared = {
    G: term('share', run.goodput, reader),
    B: given(asked.task.batch),
    s: term('tokens', asked.task.sequence, reader),
    D: term('tokens', run.tokens, reader),
  };
  const result = seconds(within);
  if (inputs.question === 'deadline') {
    const Z = term('duration', raw(inputs.deadline), reader);
    return [{ equation: 'planDeadline', values: { Z, ...shared }, result }];
  }
  const { price = 0, from } = asked.machine.paid;
  const K = term('money', raw(inputs.budget), reader);
  return [
    { equation: 'planBudget', values: { K, ...shared, u: number(units), p: term('price', price, from) }, result },
  ];
}

/** The bound of the split that won, as every split is held against the best time found. */
function boundStep({ asked, best, solved: { question } }: Searched): Step {
  const { plan, task } = asked;
  const { tensor, context, pipeline, data, expert, expertTensor } = best.layout;
  const floor = splitFloor(plan, { split: { tensor, context, pipeline, data }, expert, expertTensor });
  const { constant } = common(question);
  return {
    equation: 'planBound',
    values: {
      rho: constant('rest', 'ratio'),
      B: given(task.batch),
      d: number(data),
      l: number(stageLayers(task.model.layers, pipeline)),
      t_1: seconds(floor.layer),
      l_e: number(Math.floor(task.model.layers / pipeline)),
      h_1: seconds(floor.head),
      p: number(pipeline),
      v: number(floor.chunks),
      T_0: constant('stepOverhead', 'duration'),
    },
    result: seconds(floor.time),
  };
}

function memorySteps({ memory, asked }: Searched): Step[] {
  const { plan, machine, capacity, capacityFrom, runtimeFrom } = asked;
  const { device } = machine;
  const total: Step = {
    equation: 'memoryTotal',
    values: {
      epsilon: term('share', plan.memory.margin, reader),
      M_w: bytes(memory.weights),
      M_g: bytes(memory.gradients),
      M_o: bytes(memory.optimizer),
      M_a: bytes(memory.activations),
      M_l: bytes(memory.logits),
      M_z: bytes(memory.gathered),
      M_k: bytes(memory.working),
      M_b: bytes(memory.buffers),
      M_r: term('bytes', memory.runtime, runtimeFrom),
    },
    result: bytes(memory.total),
  };
  if (device.chipMemory === undefined || capacityFrom === reader) return [total];
  return [
    total,
    {
      equation: 'deviceMemory',
      values: { H: term('bytes', device.chipMemory, capacityFrom), k: number(device.devicesPerChip) },
      result: bytes(capacity),
    },
  ];
}

const SHOWN: readonly Step['equation'][] = equations;

export function stepsOf(searched: Searched, inputs: PlannerInputs): Step[] {
  return [
    ...limitSteps(searched, inputs),
    boundStep(searched),
    ...stepsOfStep(searched.solved).filter(({ equation }) => SHOWN.includes(equation)),
    ...memorySteps(searched),
  ];
}
