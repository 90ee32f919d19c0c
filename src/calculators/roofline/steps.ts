/** The worked steps: the work, then the roof. */
import {
  allReduceTraffic,
  type Attainable,
  attentionFlopPerCachedToken,
  attentionPairs,
  cacheElements,
  expertsTouched,
  kvHeadsPerChip,
  layerTokens,
  weightsPerToken,
  weightsTouched,
} from '../../silicon/scaling/roofline.ts';
import { type Kind, quantity } from '../../silicon/units/index.ts';
import type { Step, Term } from '../define.ts';
import type { Inputs } from './fields.ts';
import {
  ACTIVATION_BYTES,
  cacheBytes,
  ELEMENT_BYTES,
  formatName,
  type Line,
  modelOf,
  num,
  outputBytes,
  ridge,
  whole,
} from './lines.ts';
import type { RooflineFacts } from './types.ts';

export function term(kind: Kind, value: number, from?: string, unit?: string): Term {
  return { kind, value, ...(from && { from }), ...(unit !== undefined && { unit }) };
}

const counted = (value: number, from?: string): Term => term('count', value, from);

/** Steps of the work itself, for the format of `line`. */
export function workSteps(inputs: Inputs, facts: RooflineFacts, { work, format, intensity }: Line): Step[] {
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
export function roofSteps(inputs: Inputs, line: Line, first: boolean): Step[] {
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
