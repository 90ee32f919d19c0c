/** What is asked, put together from the inputs, and what the formulas make of it. */
import { devicesOf, type Layout, type TrainingTask } from '../../silicon/scaling/layout.ts';
import { stepContext, stepTime, type StepContext, type StepTime } from '../../silicon/scaling/step-time.ts';
import { wholeUnits } from '../../silicon/scaling/training.ts';
import { raw, withoutBasis } from '../../silicon/units/index.ts';
import type { InputsOf } from '../define.ts';
import { deviceOf, type Device, type DeviceInputs } from '../device.ts';
import { publishedRuntime } from '../runtime.ts';
import type { machineFields, runFields } from './fields.ts';
import { found, refuse, type Found } from '../found.ts';
import { paidPrice, priceOn, type HardwarePrice } from '../hardware.ts';
import type { Network } from './network.ts';
import { stackOf, type ChosenStack } from './stack.ts';
import type { StepFacts } from './types.ts';

/** What says how a machine is made and paid for. */
export type MachineInputs = Required<Pick<DeviceInputs, 'format'>> &
  DeviceInputs &
  InputsOf<typeof machineFields> &
  Pick<InputsOf<typeof runFields>, 'price' | 'basis'>;

/** A device and the stack that drives it. */
export interface Machine {
  readonly device: Device & Required<Pick<Device, 'peak' | 'bandwidth'>>;
  readonly chosen: ChosenStack;
  readonly paid: Paid;
  /** Bytes that a runtime is published to keep for one rank; 0 where nothing is. */
  readonly runtime: number;
}

/** What is paid: whole instances, UltraServers or chips at one price, USD/s. */
export interface Paid {
  readonly price?: number;
  readonly from?: string;
  readonly listed?: HardwarePrice;
}

export interface Question extends Machine {
  readonly task: TrainingTask;
  readonly layout: Layout;
  readonly network: Network;
  readonly step: StepContext;
  readonly time: StepTime;
  readonly devices: number;
  readonly chips: number;
  /** Instances, UltraServers or chips as chosen, whole. */
  readonly units: number;
}

function paidFor(inputs: MachineInputs, facts: StepFacts): Paid {
  const values = facts.presets.hardware.find(({ id }) => id === inputs.hardware)?.values;
  const listed = inputs.price === undefined && values ? priceOn(values.prices, inputs.basis) : undefined;
  const price = paidPrice(inputs.price, listed);
  if (price === undefined) return {};
  return { price: raw(withoutBasis(price)), from: listed ? `${listed.id}.price` : 'reader', ...(listed && { listed }) };
}

/** The device with the figures that a step cannot do without, or the field that is missing. */
function workingDevice(inputs: MachineInputs, facts: StepFacts): Found<Machine['device']> {
  const device = deviceOf(inputs, facts);
  if (!device.ok) return device;
  const { peak, bandwidth, label } = device.found;
  const own = inputs.hardware === 'custom';
  if (!peak) {
    return own
      ? refuse('devicePeak', 'peak-needed')
      : refuse('format', 'peak-not-published', { hardware: label, format: inputs.format.toUpperCase() });
  }
  if (!bandwidth) {
    return own
      ? refuse('deviceBandwidth', 'bandwidth-needed')
      : refuse('deviceBandwidth', 'bandwidth-not-published', { hardware: label });
  }
  return found({ ...device.found, peak, bandwidth });
}

/** The machine, or the first field that keeps it from being known. */
export function machineOf(inputs: MachineInputs, facts: StepFacts): Found<Machine> {
  const working = workingDevice(inputs, facts);
  if (!working.ok) return working;
  const device = working.found;
  const chosen = stackOf(inputs, device.chip, facts);
  if (!chosen.ok) return chosen;
  const runtime = publishedRuntime(inputs, facts)?.bytes ?? 0;
  return found({ device, chosen: chosen.found, paid: paidFor(inputs, facts), runtime });
}

/** What the formulas of a step take: a task on a machine of a given network. */
export function stepOn({ device, chosen }: Machine, { fabric }: Network, task: TrainingTask): StepContext {
  return stepContext(task, {
    device: { peak: device.peak.rate, bandwidth: device.bandwidth.rate },
    fabric,
    stack: chosen.stack,
    formats: chosen.formats,
  });
}

/** A layout of a task on a machine, timed. */
export function laidOut(machine: Machine, network: Network, task: TrainingTask, layout: Layout): Question {
  const step = stepOn(machine, network, task);
  const devices = devicesOf(layout);
  const chips = devices / machine.device.devicesPerChip;
  return {
    ...machine,
    task,
    layout,
    network,
    step,
    time: stepTime(step, layout),
    devices,
    chips,
    units: wholeUnits(chips, machine.device.chips),
  };
}
