/** One line of the roofline: a chip in a format, with the work that is put on it. */
import {
  arithmeticIntensity,
  arrayFill,
  attainable,
  type Attainable,
  decodeWork,
  matmulWork,
  prefillAttentionWork,
  ridgePoint,
  type Work,
} from '../../silicon/scaling/roofline.ts';
import { type Kind, quantity, type Quantity, raw } from '../../silicon/units/index.ts';
import type { NoAnswer } from '../define.ts';
import { type Format, type Peaks, publishedPeak } from '../hardware.ts';
import type { Inputs } from './fields.ts';
import type { RooflineChip, RooflineFacts, RooflineModel } from './types.ts';

/**
 * Bytes of an element; MX formats add one scale byte (E8M0) to each block of 32: OCP Microscaling, as NVIDIA's guide to
 * Transformer Engine 2.18 describes it.
 */
export const ELEMENT_BYTES: Readonly<Record<Format, number>> = {
  fp32: 4,
  tf32: 4,
  bf16: 2,
  fp16: 2,
  fp8: 1,
  mxfp8: 1 + 1 / 32,
  fp4: 0.5,
  mxfp4: 0.5 + 1 / 32,
  int8: 1,
};

/** Activations travel between chips in two-byte elements whatever the weights are in. */
export const ACTIVATION_BYTES = 2;

/** One chip in one format. */
export interface Line {
  readonly id: string;
  /** Text, or a message key for the reader's own chip. */
  readonly label: string;
  readonly name: string;
  readonly chip: RooflineChip;
  readonly custom: boolean;
  readonly format: Format;
  /** The format the peak is printed for, where it stands in for the one asked for. */
  readonly standIn?: Format;
  readonly peak?: number;
  readonly arrayPeak?: number;
  /** The array peak that the work can use: less than `arrayPeak` for narrow heads. */
  readonly arrayRoof?: number;
  readonly network?: number;
  readonly work: Work;
  readonly intensity: number;
  readonly printed?: Attainable;
  readonly arrays?: Attainable;
  /** The one of the two that the headline and the shares follow. */
  readonly chosen?: Attainable;
}

export const formatName = (format: Format): string => format.toUpperCase();

export const num = (value: Quantity<Kind>): number => raw(value);

export const whole = (inputs: Inputs) => ({
  m: num(inputs.m),
  k: num(inputs.k),
  n: num(inputs.n),
  length: num(inputs.length),
  sequences: num(inputs.sequences),
  heads: num(inputs.heads),
  kvHeads: num(inputs.kvHeads),
  headWidth: num(inputs.headWidth),
  batch: num(inputs.concurrent),
  context: num(inputs.context),
  ways: num(inputs.ways),
});

export const outputBytes = (inputs: Inputs, format: Format): number =>
  inputs.output === 'same' ? ELEMENT_BYTES[format] : ELEMENT_BYTES[inputs.output];

export const cacheBytes = (inputs: Inputs, format: Format): number =>
  inputs.cache === 'same' ? ELEMENT_BYTES[format] : ELEMENT_BYTES[inputs.cache];

export const modelOf = (inputs: Inputs, facts: RooflineFacts): RooflineModel | undefined =>
  facts.presets.models.find(({ id }) => id === inputs.model)?.values;

export function refuse(inputs: Inputs, facts: RooflineFacts): NoAnswer | undefined {
  const { k, heads, kvHeads, ways } = whole(inputs);
  const no = (field: string, reason: string, params: NoAnswer['params'] = {}): NoAnswer => ({
    ok: false,
    field,
    reason,
    params,
  });
  const model = modelOf(inputs, facts);
  if (inputs.workload === 'matmul' && k % ways !== 0) return no('ways', 'innerNotShared', { k, ways });
  if (inputs.workload === 'prefill' && heads % kvHeads !== 0) return no('kvHeads', 'kvHeads', { heads, kvHeads });
  if (inputs.workload === 'prefill' && heads % ways !== 0) return no('ways', 'headsNotShared', { heads, ways });
  if (inputs.workload === 'decode' && !model) return no('model', 'noModel');
  if (inputs.workload === 'decode' && model!.heads % ways !== 0)
    return no('ways', 'headsNotShared', { heads: model!.heads, ways });
  return undefined;
}

function workOf(inputs: Inputs, facts: RooflineFacts, format: Format): Work {
  const { m, k, n, length, sequences, heads, kvHeads, headWidth, batch, context, ways } = whole(inputs);
  const elementBytes = ELEMENT_BYTES[format];
  switch (inputs.workload) {
    case 'matmul':
      return matmulWork({ m, k, n, inputBytes: elementBytes, outputBytes: outputBytes(inputs, format), ways });
    case 'prefill':
      return prefillAttentionWork({
        sequences,
        length,
        heads,
        kvHeads,
        headWidth,
        causal: inputs.causal,
        elementBytes,
        ways,
      });
    case 'decode':
      return decodeWork(modelOf(inputs, facts)!, {
        batch,
        context,
        ways,
        weightBytes: elementBytes,
        cacheBytes: cacheBytes(inputs, format),
        activationBytes: ACTIVATION_BYTES,
      });
    case 'own':
      return { flop: inputs.flop, memory: inputs.bytes, network: inputs.sent };
  }
}

function networkOf(inputs: Inputs, chip: RooflineChip): number | undefined {
  if (inputs.link === 'none') return undefined;
  return inputs.link === 'scaleUp' ? chip.scaleUp?.rate : chip.scaleOut?.rate;
}

/** The reader's own chip: one peak for each of the two formats. */
function customChip(inputs: Inputs): RooflineChip {
  const network = inputs.network && num(inputs.network);
  const first = { [inputs.format]: { [inputs.sparsity]: num(inputs.peak) } };
  const second =
    inputs.secondPeak && inputs.secondFormat !== 'none'
      ? { [inputs.secondFormat]: { [inputs.sparsity]: num(inputs.secondPeak) } }
      : {};
  return {
    chip: 'custom',
    chipName: '@option.chips.custom',
    family: 'reader',
    peak: { ...second, ...first },
    hbmBandwidth: num(inputs.bandwidth),
    ...(inputs.memory && { hbm: num(inputs.memory) }),
    ...(network && { scaleUp: { rate: network, directionKnown: true }, scaleOut: { rate: network, system: '' } }),
  };
}

export function linesOf(inputs: Inputs, facts: RooflineFacts): Line[] {
  const second = inputs.secondFormat === 'none' || inputs.secondFormat === inputs.format ? [] : [inputs.secondFormat];
  const formats: readonly Format[] = [inputs.format, ...second];
  const works = formats.map((format) => workOf(inputs, facts, format));
  return inputs.chips.flatMap((id) => {
    const custom = id === 'custom';
    const chip = custom ? customChip(inputs) : facts.presets.chips.find((preset) => preset.id === id)?.values;
    if (!chip) return [];
    const lines = formats
      .map((format, index) => lineOf(inputs, chip, format, works[index]!, custom))
      // The reader's chip is drawn in the formats that it was given a peak for.
      .filter(({ peak }) => !custom || peak !== undefined);
    // A second format that falls back on the peak of the first would be the same roof twice.
    const [one, two] = lines.map((line) => line.standIn ?? line.format);
    return one === two ? lines.slice(0, 1) : lines;
  });
}

function lineOf(inputs: Inputs, chip: RooflineChip, format: Format, work: Work, custom: boolean): Line {
  const published = custom
    ? ownPeak(chip.peak, format, inputs.sparsity)
    : publishedPeak(chip.peak, format, inputs.sparsity);
  const arrays = chip.arrayPeak && published && publishedPeak(chip.arrayPeak, published.format, inputs.sparsity);
  const fill = inputs.workload === 'prefill' && chip.array ? arrayFill(num(inputs.headWidth), chip.array.rows) : 1;
  const network = networkOf(inputs, chip);
  const under = (peak: number | undefined): Attainable | undefined =>
    peak === undefined || chip.hbmBandwidth === undefined
      ? undefined
      : attainable(
          {
            peak: quantity('computeRate', peak),
            bandwidth: quantity('memoryBandwidth', chip.hbmBandwidth),
            ...(network !== undefined && { network: quantity('oneWay', network) }),
          },
          work,
        );
  const arrayRoof = arrays && arrays.rate * fill;
  const printed = under(published?.rate);
  const byArrays = under(arrayRoof);
  return {
    id: `${chip.chip}-${format}`,
    label: custom ? `@own.${format}` : `${chip.chipName} ${formatName(published?.format ?? format)}`,
    name: chip.chipName,
    chip,
    custom,
    format,
    ...(published && published.format !== format && { standIn: published.format }),
    ...(published && { peak: published.rate }),
    ...(arrays && { arrayPeak: arrays.rate, arrayRoof: arrayRoof! }),
    ...(network !== undefined && { network }),
    work,
    intensity: num(arithmeticIntensity(work.flop, work.memory)),
    ...(printed && { printed }),
    ...(byArrays && { arrays: byArrays }),
    ...(printed && { chosen: inputs.ceilings === 'arrays' ? (byArrays ?? printed) : printed }),
  };
}

function ownPeak(peaks: Peaks, format: Format, sparsity: 'dense' | 'sparse') {
  const rate = peaks[format]?.[sparsity];
  return rate === undefined ? undefined : { rate, format };
}

export const ridge = (peak: number | undefined, { hbmBandwidth }: RooflineChip): number | undefined =>
  peak === undefined || hbmBandwidth === undefined
    ? undefined
    : num(ridgePoint(quantity('computeRate', peak), quantity('memoryBandwidth', hbmBandwidth)));

/** The share of the printed peak, which rounding may not lift above all of it. */
export const shareOf = ({ chosen, peak }: Line): number | undefined =>
  chosen && peak !== undefined ? Math.min(1, num(chosen.rate) / peak) : undefined;
