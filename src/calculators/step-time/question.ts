/** What is asked, put together from the inputs, and what the formulas make of it. */
import { devicesOf, type Layout, type TrainingTask } from '../../silicon/scaling/layout.ts';
import { stepContext, stepTime, type StepContext, type StepTime } from '../../silicon/scaling/step-time.ts';
import { wholeUnits } from '../../silicon/scaling/training.ts';
import { raw, withoutBasis } from '../../silicon/units/index.ts';
import { architectureOf } from '../architecture.ts';
import { deviceOf, type Device } from '../device.ts';
import { found, refuse, type Found } from '../found.ts';
import { paidPrice, priceOn, type HardwarePrice } from '../hardware.ts';
import { layoutOf } from '../layout-fields.ts';
import type { StepInputs } from './fields.ts';
import { networkOf, type Network } from './network.ts';
import { stackOf, type ChosenStack } from './stack.ts';
import type { StepFacts } from './types.ts';

/** What is paid: whole instances, UltraServers or chips at one price, USD/s. */
export interface Paid {
  readonly price?: number;
  readonly from?: string;
  readonly listed?: HardwarePrice;
}

export interface Question {
  readonly task: TrainingTask;
  readonly layout: Layout;
  readonly device: Device & Required<Pick<Device, 'peak' | 'bandwidth'>>;
  readonly network: Network;
  readonly chosen: ChosenStack;
  readonly step: StepContext;
  readonly time: StepTime;
  readonly devices: number;
  readonly chips: number;
  /** Instances, UltraServers or chips as chosen, whole. */
  readonly units: number;
  readonly paid: Paid;
}

function paidFor(inputs: StepInputs, facts: StepFacts): Paid {
  const values = facts.presets.hardware.find(({ id }) => id === inputs.hardware)?.values;
  const listed = inputs.price === undefined && values ? priceOn(values.prices, inputs.basis) : undefined;
  const price = paidPrice(inputs.price, listed);
  if (price === undefined) return {};
  return { price: raw(withoutBasis(price)), from: listed ? `${listed.id}.price` : 'reader', ...(listed && { listed }) };
}

/** The device with the figures that a step cannot do without, or the field that is missing. */
function workingDevice(inputs: StepInputs, facts: StepFacts): Found<Question['device']> {
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

/** The question, or the first field that keeps it from being answered. */
export function questionOf(inputs: StepInputs, facts: StepFacts): Found<Question> {
  const model = architectureOf(inputs, facts);
  if (!model.ok) return model;
  const laidOut = layoutOf(inputs, model.found);
  if (!laidOut.ok) return laidOut;
  const { task, layout } = laidOut.found;
  const working = workingDevice(inputs, facts);
  if (!working.ok) return working;
  const device = working.found;
  const chosen = stackOf(inputs, device.chip, facts);
  if (!chosen.ok) return chosen;
  const devices = devicesOf(layout);
  const network = networkOf(inputs, device, devices, facts);
  if (!network.ok) return network;
  const step = stepContext(task, {
    device: { peak: device.peak.rate, bandwidth: device.bandwidth.rate },
    fabric: network.found.fabric,
    stack: chosen.found.stack,
    formats: chosen.found.formats,
  });
  const chips = devices / device.devicesPerChip;
  return found({
    task,
    layout,
    device,
    network: network.found,
    chosen: chosen.found,
    step,
    time: stepTime(step, layout),
    devices,
    chips,
    units: wholeUnits(chips, device.chips),
    paid: paidFor(inputs, facts),
  });
}
