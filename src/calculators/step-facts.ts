/**
 * From measured steps and calibrations to what the formulas of the step time take: shared by whoever predicts a
 * measured step (the accuracy pages, the script that fits the constants) and by the calculators of a step.
 */
import type { Fabric } from '../silicon/scaling/fabric.ts';
import { matricesOnDevice } from '../silicon/scaling/layer-work.ts';
import type { Layout, TrainingTask } from '../silicon/scaling/layout.ts';
import type { DeviceRates } from '../silicon/scaling/stack.ts';
import { stepContext, stepTime, type StepContext, type StepTime } from '../silicon/scaling/step-time.ts';
import {
  catalogue,
  stackOf,
  type CalibrationRecord,
  type ChipRecord,
  type MeasuredStep,
  type StepSetRecord,
} from '../silicon/specs/catalogue.ts';
import { raw } from '../silicon/units/index.ts';

function chipOf({ chip }: StepSetRecord): ChipRecord {
  const record = catalogue.chips.find(({ id }) => id === chip);
  if (!record) throw new Error(`No chip "${chip}".`);
  return record;
}

/** What one device of a set can do at best: FLOP/s of its chip in 16 bits and bytes of HBM a second, by devices of a chip. */
export function deviceRates(set: StepSetRecord): DeviceRates {
  const { peak, hbm } = chipOf(set);
  return {
    // Records have one peak for both 16-bit formats, under the name of the newer.
    peak: raw(peak.bf16!.dense!.value) / set.devicesPerChip,
    bandwidth: raw(hbm!.bandwidth!.value) / set.devicesPerChip,
  };
}

/** Bytes a second that one chip sends over all its links, one way; a figure whose direction is not stated counts as both. */
function linkRate({ link }: ChipRecord): number {
  if (link?.oneWay) return raw(link.oneWay.value);
  const total = link!.total!;
  return total.of === 'oneWay' ? raw(total.value) : raw(total.value) / 2;
}

/** The network of a set at published rates, in its devices: the links of a node and, where it has several, what joins them. */
export function publishedFabric(set: StepSetRecord): Fabric {
  const within = {
    size: set.devicesPerNode,
    bandwidth: linkRate(chipOf(set)) / set.devicesPerChip,
    launch: 0,
    hop: 0,
  };
  const network = set.network ?? catalogue.systems.find(({ id }) => id === set.system)?.network?.rate;
  if (!network) return [within];
  return [within, { size: Infinity, bandwidth: raw(network.value) / set.devicesPerNode, launch: 0, hop: 0 }];
}

export function taskOf({ shape: model, sequence, batch }: MeasuredStep): TrainingTask {
  return { model, sequence, batch };
}

/** The layout of a measured step. What its publication does not say is what the calibration takes, else plain Megatron. */
export function layoutOf(step: MeasuredStep, silent?: CalibrationRecord['silent']): Layout {
  const { tensor, pipeline, data, context, expert, microBatch } = step;
  return {
    tensor,
    pipeline,
    data,
    context,
    expert,
    expertTensor: 1,
    microBatch,
    interleave: step.interleave ?? silent?.interleave ?? 1,
    zero: step.zero ?? silent?.zero ?? 0,
    sequenceParallel: step.sequenceParallel ?? silent?.sequenceParallel ?? false,
    recompute: step.recompute ?? silent?.recompute ?? 'none',
  };
}

/** A measured step under a calibration, ready for the formulas. */
export function contextOf(step: MeasuredStep, calibration: CalibrationRecord): StepContext {
  const { set } = step;
  return stepContext(taskOf(step), {
    device: deviceRates(set),
    fabric: publishedFabric(set),
    stack: stackOf(calibration),
    formats: calibration.formats,
  });
}

/** The parts of a measured step's time as a calibration predicts them, in seconds. */
export function predictedStep(step: MeasuredStep, calibration: CalibrationRecord): StepTime {
  return stepTime(contextOf(step, calibration), layoutOf(step, calibration.silent));
}

/** Operations of one average layer, forward, for one micro-batch on one device: what `leastWork` of a calibration is the least of. */
export function layerFlop(step: MeasuredStep, calibration: CalibrationRecord): number {
  const { work, attention, task } = contextOf(step, calibration);
  const { tensor, context, microBatch } = layoutOf(step, calibration.silent);
  const tokens = (microBatch * task.sequence) / context;
  return tokens * (2 * (matricesOnDevice(work, tensor) + work.expertMatrices / tensor) + attention / tensor);
}
