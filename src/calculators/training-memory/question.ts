/** What is asked, put together from the inputs. */
import { OPTIMIZERS } from '../../silicon/scaling/optimizers.ts';
import { trainingMemory, type Formats, type MemoryOptions } from '../../silicon/scaling/training-memory.ts';
import { raw, type Quantity } from '../../silicon/units/index.ts';
import { architectureOf } from '../architecture.ts';
import { deviceOf } from '../device.ts';
import { found, refuse, type Found } from '../found.ts';
import { layoutOf } from '../layout-fields.ts';
import { WIDTHS, type MemoryInputs } from './fields.ts';
import { publishedRuntime } from '../runtime.ts';
import type { MemoryFacts, Question, Runtime } from './types.ts';

const width = (format: keyof typeof WIDTHS | 'own', own: Quantity<'bytes'>): number =>
  format === 'own' ? raw(own) : WIDTHS[format];

function formatsOf(inputs: MemoryInputs): Formats {
  const { optimizer } = inputs;
  const own = raw(inputs.stateBytes);
  const { moments, tableMoments } =
    optimizer === 'own' ? { moments: own, tableMoments: own } : OPTIMIZERS[optimizer as keyof typeof OPTIMIZERS];
  return {
    weight: width(inputs.weightFormat, inputs.weightBytes),
    gradient: width(inputs.gradientFormat, inputs.gradientBytes),
    master: width(inputs.masterFormat, inputs.masterBytes),
    moments,
    tableMoments,
    activation: width(inputs.activationFormat, inputs.activationBytes),
  };
}

function runtimeFor(inputs: MemoryInputs, facts: MemoryFacts): Runtime {
  const said = publishedRuntime(inputs, facts);
  const own = inputs.runtime && raw(inputs.runtime);
  const given = (['scratchpad', 'rings', 'collectives', 'profile'] as const).map((id) => {
    const bytes = inputs[id];
    return { id, bytes: bytes && raw(bytes) };
  });
  const first =
    own === undefined ? ({ id: 'microcode', bytes: said?.bytes } as const) : ({ id: 'runtime', bytes: own } as const);
  return {
    published: own === undefined ? (said?.bytes ?? 0) : 0,
    ...(own === undefined && said && { record: said.record }),
    own: given.reduce((sum, { bytes = 0 }) => sum + bytes, own ?? 0),
    parts: said ? [first, ...given] : own === undefined ? [] : [first],
  };
}

function optionsOf(inputs: MemoryInputs, runtime: Runtime): MemoryOptions {
  return {
    scores: inputs.scores,
    dropout: inputs.dropout,
    exchange: inputs.exchange,
    imbalance: raw(inputs.imbalance),
    logits: inputs.logits,
    prefetch: raw(inputs.prefetch),
    placeholders: inputs.placeholders,
    buffers: raw(inputs.buffers),
    runtime: runtime.published + runtime.own,
    margin: raw(inputs.margin),
  };
}

/** The question, or the first field that keeps it from being answered. */
export function questionOf(inputs: MemoryInputs, facts: MemoryFacts): Found<Question> {
  const model = architectureOf(inputs, facts);
  if (!model.ok) return model;
  const laidOut = layoutOf(inputs, model.found);
  if (!laidOut.ok) return laidOut;
  const device = deviceOf(inputs, facts);
  if (!device.ok) return device;
  const { memory: capacity } = device.found;
  if (!capacity) {
    return inputs.hardware === 'custom'
      ? refuse('deviceMemory', 'memory-needed')
      : refuse('deviceMemory', 'memory-not-published', { hardware: device.found.label });
  }
  const { task, layout } = laidOut.found;
  const runtime = runtimeFor(inputs, facts);
  const [formats, options] = [formatsOf(inputs), optionsOf(inputs, runtime)];
  return found({
    task,
    layout,
    formats,
    options,
    device: device.found,
    capacity: capacity.bytes,
    capacityFrom: capacity.from,
    runtime,
    memory: trainingMemory(task, layout, formats, options),
  });
}
