/**
 * The roofline: what a chip can do at best with a piece of work, for several chips and formats at
 * once, under the peak its maker prints and under what its tensor arrays alone give.
 */
import {
  allReduceTraffic,
  arithmeticIntensity,
  arrayFill,
  attainable,
  attentionFlopPerCachedToken,
  attentionPairs,
  balancedBatch,
  cacheElements,
  decodeWork,
  expertsTouched,
  kvHeadsPerChip,
  layerTokens,
  matmulWork,
  prefillAttentionWork,
  ridgePoint,
  weightsPerToken,
  weightsTouched,
  type Attainable,
  type DecodeModel,
  type Work,
} from '../../silicon/scaling/roofline.ts';
import { quantity, raw, type Kind, type Quantity } from '../../silicon/units/index.ts';
import {
  defineCalculator,
  type Answer,
  type Chart,
  type Check,
  type Facts,
  type InputsOf,
  type NoAnswer,
  type Preset,
  type Series,
  type Step,
  type Term,
} from '../define.ts';
import { FORMATS, publishedPeak, type Format, type Peaks } from '../hardware.ts';

/** What the roofline needs of a chip; all per chip and in base units. */
export interface RooflineChip {
  readonly chip: string;
  readonly chipName: string;
  readonly family: string;
  readonly peak: Peaks;
  readonly arrayPeak?: Peaks;
  readonly hbm?: number;
  readonly hbmBandwidth?: number;
  /** Other printed memory bandwidths. */
  readonly disputedBandwidth?: readonly number[];
  readonly scaleUp?: { readonly rate: number; readonly directionKnown: boolean };
  /** One way, of the largest system made of this chip, and that system's name. */
  readonly scaleOut?: { readonly rate: number; readonly system: string };
  /** Rows of a tensor array, and how it starts after idling. */
  readonly array?: { readonly rows: number; readonly throttle?: { readonly share: number; readonly ramp: number } };
}

export interface RooflineModel extends DecodeModel {
  readonly name: string;
  /** All parameters, which must fit in memory even when a step does not touch them. */
  readonly parameters: number;
}

export interface RooflineFacts extends Facts {
  readonly presets: {
    readonly chips: readonly (Preset & { readonly values: RooflineChip & Readonly<Record<string, unknown>> })[];
    readonly models: readonly (Preset & { readonly values: RooflineModel & Readonly<Record<string, unknown>> })[];
  };
}

/** Bytes of an element; MX formats add one scale byte to each block of 32 (OCP Microscaling 1.0). */
const ELEMENT_BYTES: Readonly<Record<Format, number>> = {
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
const ACTIVATION_BYTES = 2;

const WORKLOADS = ['matmul', 'prefill', 'decode', 'own'] as const;
const is =
  (...workloads: readonly (typeof WORKLOADS)[number][]) =>
  (inputs: Readonly<Record<string, unknown>>): boolean =>
    (workloads as readonly unknown[]).includes(inputs.workload);
const hasCustom = (inputs: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(inputs.chips) && inputs.chips.includes('custom');

const size = (base: number, when: (inputs: Readonly<Record<string, unknown>>) => boolean, folded = false) =>
  ({
    type: 'quantity',
    group: 'workload',
    kind: 'count',
    unit: '',
    default: base,
    min: 1,
    max: 1e9,
    integer: true,
    when,
    ...(folded && { folded }),
  }) as const;

const fields = {
  chips: { type: 'presets', group: 'hardware', set: 'chips', default: ['trainium2', 'trainium3'], min: 1, max: 6 },
  format: { type: 'choice', group: 'hardware', options: FORMATS, default: 'bf16' },
  secondFormat: { type: 'choice', group: 'hardware', options: ['none', ...FORMATS], default: 'fp8' },
  workload: { type: 'choice', group: 'workload', options: WORKLOADS, default: 'matmul' },
  m: size(4096, is('matmul')),
  k: size(4096, is('matmul')),
  n: size(4096, is('matmul')),
  output: {
    type: 'choice',
    group: 'workload',
    options: ['same', 'bf16', 'fp32'],
    default: 'same',
    folded: true,
    when: is('matmul'),
  },
  length: size(8192, is('prefill')),
  sequences: size(1, is('prefill')),
  heads: size(64, is('prefill')),
  kvHeads: size(8, is('prefill')),
  headWidth: size(128, is('prefill')),
  causal: { type: 'switch', group: 'workload', default: true, when: is('prefill') },
  model: { type: 'preset', group: 'workload', set: 'models', default: 'llama-3-1-70b', when: is('decode') },
  concurrent: size(16, is('decode')),
  context: size(8192, is('decode')),
  cache: {
    type: 'choice',
    group: 'workload',
    options: ['same', 'bf16', 'fp8'],
    default: 'bf16',
    folded: true,
    when: is('decode'),
  },
  flop: {
    type: 'quantity',
    group: 'workload',
    kind: 'compute',
    unit: 'TFLOP',
    default: 1e12,
    min: 1,
    max: 1e30,
    when: is('own'),
  },
  bytes: {
    type: 'quantity',
    group: 'workload',
    kind: 'bytes',
    unit: 'GB',
    default: 1e10,
    min: 1,
    max: 1e24,
    when: is('own'),
  },
  sent: {
    type: 'quantity',
    group: 'workload',
    kind: 'bytes',
    unit: 'MB',
    default: 0,
    min: 0,
    max: 1e24,
    folded: true,
    when: is('own'),
  },
  ways: { ...size(1, is('matmul', 'prefill', 'decode')), max: 1e6, group: 'network' },
  link: { type: 'choice', group: 'network', options: ['none', 'scaleUp', 'scaleOut'], default: 'none' },
  ceilings: {
    type: 'choice',
    group: 'hardware',
    options: ['both', 'printed', 'arrays'],
    default: 'both',
    folded: true,
  },
  sparsity: { type: 'choice', group: 'hardware', options: ['dense', 'sparse'], default: 'dense', folded: true },
  peak: {
    type: 'quantity',
    group: 'custom',
    kind: 'computeRate',
    unit: 'TFLOPS',
    default: 1e15,
    min: 1,
    max: 1e24,
    when: hasCustom,
  },
  secondPeak: {
    type: 'quantity',
    group: 'custom',
    kind: 'computeRate',
    unit: 'TFLOPS',
    optional: true,
    min: 1,
    max: 1e24,
    when: (inputs) => hasCustom(inputs) && inputs.secondFormat !== 'none' && inputs.secondFormat !== inputs.format,
  },
  bandwidth: {
    type: 'quantity',
    group: 'custom',
    kind: 'memoryBandwidth',
    unit: 'TB/s',
    default: 4e12,
    min: 1,
    max: 1e21,
    when: hasCustom,
  },
  memory: {
    type: 'quantity',
    group: 'custom',
    kind: 'bytes',
    unit: 'GB',
    optional: true,
    min: 1,
    max: 1e24,
    when: (inputs) => hasCustom(inputs) && inputs.workload === 'decode',
  },
  network: {
    type: 'quantity',
    group: 'custom',
    kind: 'oneWay',
    unit: 'GB/s',
    optional: true,
    min: 1,
    max: 1e21,
    when: (inputs) => hasCustom(inputs) && inputs.link !== 'none',
  },
} as const satisfies Parameters<ReturnType<typeof defineCalculator<RooflineFacts>>>[0]['fields'];

type Inputs = InputsOf<typeof fields>;

/** One chip in one format. */
interface Line {
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

const formatName = (format: Format): string => format.toUpperCase();
const num = (value: Quantity<Kind>): number => raw(value);

const whole = (inputs: Inputs) => ({
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

const outputBytes = (inputs: Inputs, format: Format): number =>
  inputs.output === 'same' ? ELEMENT_BYTES[format] : ELEMENT_BYTES[inputs.output];
const cacheBytes = (inputs: Inputs, format: Format): number =>
  inputs.cache === 'same' ? ELEMENT_BYTES[format] : ELEMENT_BYTES[inputs.cache];

const modelOf = (inputs: Inputs, facts: RooflineFacts): RooflineModel | undefined =>
  facts.presets.models.find(({ id }) => id === inputs.model)?.values;

function refuse(inputs: Inputs, facts: RooflineFacts): NoAnswer | undefined {
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

function linesOf(inputs: Inputs, facts: RooflineFacts): Line[] {
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

const ridge = (peak: number | undefined, { hbmBandwidth }: RooflineChip): number | undefined =>
  peak === undefined || hbmBandwidth === undefined
    ? undefined
    : num(ridgePoint(quantity('computeRate', peak), quantity('memoryBandwidth', hbmBandwidth)));

/** The share of the printed peak, which rounding may not lift above all of it. */
const shareOf = ({ chosen, peak }: Line): number | undefined =>
  chosen && peak !== undefined ? Math.min(1, num(chosen.rate) / peak) : undefined;

function term(kind: Kind, value: number, from?: string, unit?: string): Term {
  return { kind, value, ...(from && { from }), ...(unit !== undefined && { unit }) };
}
const counted = (value: number, from?: string): Term => term('count', value, from);

/** Steps of the work itself, for the format of `line`. */
function workSteps(inputs: Inputs, facts: RooflineFacts, { work, format, intensity }: Line): Step[] {
  const sizes = whole(inputs);
  const { m, k, n, length, sequences, heads, kvHeads, headWidth, batch, context, ways } = sizes;
  const t = counted(ways, 'reader');
  const reader = (value: number) => counted(value, 'reader');
  const width = term('bytes', ELEMENT_BYTES[format]);
  const flop = term('compute', num(work.flop), inputs.workload === 'own' ? 'reader' : undefined);
  const memory = term('bytes', num(work.memory), inputs.workload === 'own' ? 'reader' : undefined);
  const about = formatName(format);
  const step = (equation: Step['equation'], values: Step['values'], result: Term): Step => ({
    equation,
    about,
    values,
    result,
  });
  const steps: Step[] = [];
  let message: number | undefined;
  if (inputs.workload === 'matmul') {
    const shape = { m: reader(m), k: reader(k), n: reader(n), t };
    const wo = term('bytes', outputBytes(inputs, format));
    steps.push(step('matmulFlop', shape, flop), step('matmulTraffic', { ...shape, w: width, wo }, memory));
    message = wo.value * m * n;
  } else if (inputs.workload === 'prefill') {
    const a = counted(heads / ways);
    const h = reader(headWidth);
    const b = reader(sequences);
    const p = counted(attentionPairs(length, inputs.causal));
    const kv = counted(kvHeadsPerChip(kvHeads, ways));
    steps.push(
      step('prefillAttentionFlop', { a, h, b, p }, flop),
      step('prefillAttentionTraffic', { w: width, b, s: reader(length), h, a, k: kv }, memory),
    );
  } else if (inputs.workload === 'decode') {
    const model = modelOf(inputs, facts)!;
    const B = reader(batch);
    const l = counted(layerTokens(model, context));
    if (model.experts) {
      const { count, active } = model.experts;
      const U = expertsTouched(count, active, batch);
      steps.push(
        step('expectedExperts', { E: counted(count), e: counted(active), B }, term('ratio', U, undefined, '')),
      );
    }
    const c = term('compute', attentionFlopPerCachedToken(model));
    const kappa = term('bytes', cacheBytes(inputs, format));
    const v = counted(cacheElements(model, ways));
    const touched = term('parameters', weightsTouched(model, batch));
    steps.push(
      step('decodeFlop', { B, N: term('parameters', weightsPerToken(model)), l, c, t }, flop),
      step('decodeTraffic', { w: width, N: touched, t, B, kappa, l, v }, memory),
    );
    message = 2 * model.layers * batch * model.hidden * ACTIVATION_BYTES;
  }
  if (inputs.link !== 'none' && message !== undefined && ways > 1) {
    const sent = num(allReduceTraffic(quantity('bytes', message), ways));
    steps.push(step('allReduceFloor', { t, M: term('bytes', message) }, term('bytes', sent)));
  }
  steps.push(step('arithmeticIntensity', { F: flop, Q: memory }, term('intensity', intensity)));
  const sent = num(work.network);
  if (inputs.link !== 'none' && sent > 0) {
    steps.push(step('networkIntensity', { F: flop, X: term('bytes', sent) }, term('intensity', num(work.flop) / sent)));
  }
  return steps;
}

const recordOf = ({ custom, chip, standIn, format }: Line, sparsity: string): string =>
  custom ? 'reader' : `${chip.chip}.peak.${standIn ?? format}.${sparsity}`;

/** Steps of one chip in one format. */
function roofSteps(inputs: Inputs, line: Line, first: boolean): Step[] {
  const { chip, peak, printed, chosen, arrays, arrayPeak, arrayRoof, work, network, label: about } = line;
  if (!printed || !chosen || peak === undefined) return [];
  const P = term('computeRate', peak, recordOf(line, inputs.sparsity));
  const W = term('memoryBandwidth', chip.hbmBandwidth!, line.custom ? 'reader' : `${chip.chip}.hbm.bandwidth`);
  const I = term('intensity', line.intensity);
  const sent = num(work.network);
  const steps: Step[] = [
    { equation: 'ridgePoint', about, values: { P, W }, result: term('intensity', ridge(peak, chip)!) },
  ];
  const roof = (top: Term, best: Attainable): Step => {
    const result = term('computeRate', num(best.rate));
    if (network === undefined || sent === 0)
      return { equation: 'attainableRate', about, values: { P: top, I, W }, result };
    const J = term('intensity', num(work.flop) / sent);
    return {
      equation: 'attainableRateNetwork',
      about,
      values: { P: top, I, W, J, beta: term('oneWay', network) },
      result,
    };
  };
  if (inputs.ceilings !== 'arrays' || !arrays) steps.push(roof(P, printed));
  if (inputs.ceilings !== 'printed' && arrays) {
    const array = term(
      'computeRate',
      arrayPeak!,
      `${chip.chip}.arrayPeak.${line.standIn ?? line.format}.${inputs.sparsity}`,
    );
    const top = term('computeRate', arrayRoof!);
    if (arrayRoof !== arrayPeak) {
      const values = { P: array, h: counted(num(inputs.headWidth), 'reader'), r: counted(chip.array!.rows) };
      steps.push({ equation: 'narrowArrayRoof', about, values, result: top });
    }
    steps.push(roof(arrayRoof === arrayPeak ? array : top, arrays));
  }
  if (first) {
    const values = { F: term('compute', num(work.flop)), R: term('computeRate', num(chosen.rate)) };
    steps.push({ equation: 'lowerBoundTime', about, values, result: term('duration', num(chosen.time)) });
  }
  return steps;
}

/** Other printed memory bandwidths of a chip, and where the ridges would lie with them. */
function disputed(chip: string, others: readonly number[], [first, second]: readonly Line[]): Check[] {
  if (others.length === 0 || first?.peak === undefined) return [];
  const [least, most] = [Math.min(...others), Math.max(...others)];
  const at = (line: Line, bandwidth: number): Term => term('intensity', line.peak! / bandwidth);
  const name = (line: Line): string => formatName(line.standIn ?? line.format);
  const bandwidth = { other: term('memoryBandwidth', least), most: term('memoryBandwidth', most) };
  const params = { chip, ...bandwidth, ridge: at(first, most), ridgeTo: at(first, least) };
  const message = least === most ? 'disputed' : 'disputedRange';
  const record = `chips/${first.chip.chip}/`;
  if (second === undefined) return [{ level: 'note', message, params, record }];
  const more = {
    second: at(second, most),
    secondTo: at(second, least),
    format: name(first),
    secondFormat: name(second),
  };
  return [{ level: 'note', message: `${message}Two`, params: { ...params, ...more }, record }];
}

/** One of each chip, in the reader's order. */
function byChip(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.chip.chip, [...(groups.get(line.chip.chip) ?? []), line]);
  return [...groups.values()];
}

function checksOf(inputs: Inputs, facts: RooflineFacts, lines: readonly Line[]): Check[] {
  const checks: Check[] = [];
  const add = (level: Check['level'], message: string, params?: Check['params']) =>
    checks.push({ level, message, ...(params && { params }) });
  const { ways, batch, context, headWidth } = whole(inputs);
  const model = inputs.workload === 'decode' ? modelOf(inputs, facts) : undefined;
  if (inputs.sparsity === 'sparse') add('warning', 'sparse');
  if (inputs.link !== 'none' && lines.every(({ work }) => num(work.network) === 0)) {
    add('note', inputs.workload === 'prefill' ? 'nothingSentPrefill' : 'nothingSent');
  }
  for (const group of byChip(lines)) {
    const [first] = group as [Line, ...Line[]];
    const { chip, name } = first;
    for (const line of group) {
      if (line.peak === undefined) {
        add('note', 'noPeak', { chip: name, format: formatName(line.format) });
      }
      if (line.standIn) {
        add('note', 'standIn', { chip: name, asked: formatName(line.format), printed: formatName(line.standIn) });
      }
    }
    const priced = group.filter((line) => line.peak !== undefined);
    if (chip.hbmBandwidth === undefined) add('note', 'noBandwidth', { chip: name });
    else if (priced.length > 0) checks.push(...disputed(name, chip.disputedBandwidth ?? [], priced));
    if (inputs.ceilings === 'arrays' && priced.length > 0 && !chip.arrayPeak && !first.custom)
      add('note', 'noArrays', { chip: name });
    if (
      chip.arrayPeak &&
      first.arrayPeak !== undefined &&
      first.arrayRoof! < first.arrayPeak &&
      inputs.ceilings !== 'printed'
    ) {
      const fill = term('share', arrayFill(headWidth, chip.array!.rows));
      add('note', 'narrowHeads', { chip: name, width: headWidth, rows: chip.array!.rows, fill });
    }
    const throttle = chip.array?.throttle;
    const brief = group.find(({ chosen }) => throttle && chosen && num(chosen.time) < throttle.ramp);
    if (throttle && brief) {
      const time = term('duration', num(brief.chosen!.time));
      add('note', 'throttle', {
        chip: name,
        time,
        ramp: term('duration', throttle.ramp),
        share: term('share', throttle.share),
      });
    }
    if (inputs.link !== 'none' && num(first.work.network) > 0) {
      if (first.network === undefined) {
        const missing = inputs.link === 'scaleUp' ? 'noScaleUp' : 'noScaleOut';
        add('warning', first.custom ? 'noOwnNetwork' : missing, { chip: name });
      } else {
        if (inputs.link === 'scaleUp' && !chip.scaleUp!.directionKnown) {
          add('note', 'direction', { chip: name, rate: term('oneWay', first.network) });
        }
        if (inputs.link === 'scaleOut' && chip.scaleOut!.system !== '') {
          add('note', 'scaleOutOf', { chip: name, rate: term('oneWay', first.network), system: chip.scaleOut!.system });
        }
        const slowed = group.find(({ chosen }) => chosen?.binds === 'network');
        if (slowed) {
          const floor = term('duration', num(slowed.work.network) / first.network);
          add('note', 'networkBinds', { chip: name, sent: term('bytes', num(slowed.work.network)), floor });
        }
      }
    }
    if (model && chip.hbm !== undefined) {
      const cache = batch * layerTokens(model, context) * cacheElements(model, ways);
      for (const { format } of group) {
        const need = (model.parameters * ELEMENT_BYTES[format]) / ways + cache * cacheBytes(inputs, format);
        if (need <= chip.hbm) continue;
        const params = {
          chip: name,
          format: formatName(format),
          need: term('bytes', need),
          have: term('bytes', chip.hbm),
        };
        add('warning', 'doesNotFit', params);
        break;
      }
    }
  }
  const head = lines[0];
  if (model && head?.peak !== undefined && head.chip.hbmBandwidth !== undefined) {
    const weights = quantity('bytes', model.weights * ELEMENT_BYTES[head.format]);
    const flopOfOne = quantity('compute', 2 * model.weights);
    const at = balancedBatch(quantity('intensity', ridge(head.peak, head.chip)!), weights, flopOfOne);
    add('note', 'balancedBatch', { line: head.label, batch: Math.ceil(at) });
  }
  return checks;
}

function compute(inputs: Inputs, facts: RooflineFacts): Answer | NoAnswer {
  const refused = refuse(inputs, facts);
  if (refused) return refused;
  const lines = linesOf(inputs, facts);
  const head = lines[0];
  if (!head) return { ok: false, field: 'chips', reason: 'noChip' };
  if (lines.every(({ printed }) => !printed)) {
    return { ok: false, field: 'format', reason: 'nothingPublished', params: { format: formatName(inputs.format) } };
  }
  const { chosen } = head;
  const formats = lines.filter(({ chip }) => chip === head.chip);
  return {
    ok: true,
    outputs: {
      attainable: chosen && num(chosen.rate),
      binds: chosen && `@binds.${chosen.binds}`,
      share: shareOf(head),
      time: chosen && num(chosen.time),
      intensity: head.intensity,
      ridge: ridge(head.peak, head.chip),
      ridgeArrays: ridge(head.arrayPeak, head.chip),
      flop: num(head.work.flop),
      moved: num(head.work.memory),
      sent: num(head.work.network),
      chips: lines.map((line) => ({
        chip: line.name,
        format: formatName(line.standIn ?? line.format),
        peak: line.peak,
        arrayPeak: line.arrayPeak,
        bandwidth: line.chip.hbmBandwidth,
        ridge: ridge(line.peak, line.chip),
        ridgeArrays: ridge(line.arrayPeak, line.chip),
        intensity: line.intensity,
        attainable: line.printed && num(line.printed.rate),
        attainableArrays: line.arrays && num(line.arrays.rate),
        share: shareOf(line),
        binds: line.chosen && `@binds.${line.chosen.binds}`,
        time: line.chosen && num(line.chosen.time),
      })),
    },
    checks: checksOf(inputs, facts, lines),
    steps: [
      ...formats.flatMap((line) => workSteps(inputs, facts, line)),
      ...lines.flatMap((line) => roofSteps(inputs, line, line === head)),
    ],
  };
}

/** How far the chart reaches beyond the outermost ridge or workload; on the right the roofs need room for their names. */
const MARGIN = { left: 5, right: 8 };

/** The rate at which the network of a line's chip is just fast enough for its work. */
function networkLevel({ network, work }: Line): number | undefined {
  const sent = num(work.network);
  return network === undefined || sent === 0 ? undefined : (num(work.flop) / sent) * network;
}

function rooflineChart(inputs: Inputs, lines: readonly Line[]): Chart {
  const drawn = lines.filter(({ printed }) => printed);
  const xs = drawn.flatMap(({ intensity, peak, chip }) => [intensity, ridge(peak, chip)!]);
  const [low, high] = [Math.min(...xs) / MARGIN.left, Math.max(...xs) * MARGIN.right];
  const firstDashed = drawn.find(({ arrays }) => arrays);
  const series = drawn.flatMap((line, index): Series[] => {
    const { id, label, name, chip, peak, arrays, arrayRoof, intensity, chosen } = line;
    const [W, P] = [chip.hbmBandwidth!, peak!];
    const top = inputs.ceilings === 'arrays' && arrays ? arrayRoof! : P;
    const colour = chip.family;
    const of = (part: string): Pick<Series, 'id' | 'label' | 'params' | 'colour'> => ({
      id: `${id}-${part}`,
      label: `@series.${part}`,
      params: { line: label },
      colour,
    });
    const roof = [
      [low, low * W],
      [top / W, top],
      [high, top],
    ] as const;
    const all: Series[] = [{ id, label, colour, points: roof, style: top === P ? 'solid' : 'dashed' }];
    if (inputs.ceilings === 'both' && arrays) {
      const points = [
        [arrayRoof! / W, arrayRoof!],
        [high, arrayRoof!],
      ] as const;
      all.push({ ...of('arrays'), drawn: line === firstDashed ? '@drawn.arrays' : '', points, style: 'dashed' });
    }
    const level = networkLevel(line);
    // A ceiling far above every roof says nothing and would flatten the picture.
    if (level !== undefined && level < 3 * P) {
      const twin = drawn.findIndex((other) => other !== line && other.chip === chip && networkLevel(other) === level);
      const points = [
        [Math.max(low, level / W), level],
        [high, level],
      ] as const;
      const params = { line: twin < 0 ? label : name };
      if (twin < 0 || twin > index) all.push({ ...of('network'), params, points, style: 'dashed' });
    }
    const at = Math.round(top / W);
    all.push(
      { ...of('ridge'), params: { line: label, at }, drawn: '@drawn.ridge', points: [[top / W, top]], style: 'rings' },
      {
        ...of('work'),
        drawn: index === 0 ? '@drawn.work' : '',
        points: [[intensity, num(chosen!.rate)]],
        style: 'marks',
      },
    );
    return all;
  });
  return {
    type: 'lines',
    x: { label: 'intensity', kind: 'intensity', scale: 'log', unit: 'FLOP/B' },
    y: { label: 'rate', kind: 'computeRate', scale: 'log', unit: 'TFLOPS' },
    series,
  };
}

const BATCHES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024] as const;

/** Decoding: the share of the peak that each batch could reach at best. */
function batchChart(inputs: Inputs, facts: RooflineFacts, lines: readonly Line[]): Chart {
  const at = BATCHES.map((batch) => linesOf({ ...inputs, concurrent: quantity('count', batch) }, facts));
  const series = lines.flatMap(({ id, label, chip, printed }, index): Series[] =>
    printed
      ? [
          {
            id,
            label,
            colour: chip.family,
            points: BATCHES.map((batch, column) => [batch, shareOf(at[column]![index]!)!] as const),
          },
        ]
      : [],
  );
  return {
    type: 'lines',
    x: { label: 'batch', kind: 'count', scale: 'log' },
    y: { label: 'share', kind: 'share', scale: 'linear' },
    series,
  };
}

function charts(inputs: Inputs, facts: RooflineFacts): readonly Chart[] {
  if (refuse(inputs, facts)) return [];
  const lines = linesOf(inputs, facts);
  if (!lines.some(({ printed }) => printed)) return [];
  const roofline = rooflineChart(inputs, lines);
  return inputs.workload === 'decode' ? [roofline, batchChart(inputs, facts, lines)] : [roofline];
}

const intensity = { type: 'quantity', kind: 'intensity' } as const;
const rate = { type: 'quantity', kind: 'computeRate' } as const;
const withArrays = (inputs: Readonly<Record<string, unknown>>): boolean => inputs.ceilings !== 'printed';
const withLink = (inputs: Readonly<Record<string, unknown>>): boolean => inputs.link !== 'none';

export const roofline = defineCalculator<RooflineFacts>()({
  id: 'roofline',
  version: 1,
  fields,
  // Said and not found by trying: the network's need several options at once.
  equations: [
    'matmulFlop',
    'matmulTraffic',
    'prefillAttentionFlop',
    'prefillAttentionTraffic',
    'expectedExperts',
    'decodeFlop',
    'decodeTraffic',
    'allReduceFloor',
    'arithmeticIntensity',
    'networkIntensity',
    'ridgePoint',
    'attainableRate',
    'attainableRateNetwork',
    'narrowArrayRoof',
    'lowerBoundTime',
  ],
  outputs: {
    attainable: { ...rate, headline: true },
    binds: { type: 'text' },
    share: { type: 'quantity', kind: 'share' },
    time: { type: 'quantity', kind: 'duration' },
    intensity,
    ridge: intensity,
    ridgeArrays: { ...intensity, when: withArrays },
    flop: { type: 'quantity', kind: 'compute' },
    moved: { type: 'quantity', kind: 'bytes' },
    sent: { type: 'quantity', kind: 'bytes', when: withLink },
    chips: {
      type: 'table',
      columns: {
        chip: { type: 'text' },
        format: { type: 'text' },
        ridge: intensity,
        ridgeArrays: { ...intensity, when: withArrays },
        attainable: { ...rate, unit: 'TFLOPS' },
        attainableArrays: { ...rate, unit: 'TFLOPS', when: withArrays },
        share: { type: 'quantity', kind: 'share' },
        binds: { type: 'text' },
        time: { type: 'quantity', kind: 'duration' },
        peak: { ...rate, unit: 'TFLOPS' },
        arrayPeak: { ...rate, unit: 'TFLOPS', when: withArrays },
        bandwidth: { type: 'quantity', kind: 'memoryBandwidth' },
        intensity,
      },
    },
  },
  compute,
  charts,
});
