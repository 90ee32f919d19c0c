/** What is said beside the result. */
import { arrayFill, balancedBatch, cacheElements, layerTokens } from '../../silicon/scaling/roofline.ts';
import { quantity } from '../../silicon/units/index.ts';
import type { Check, Term } from '../define.ts';
import type { Inputs } from './fields.ts';
import { cacheBytes, ELEMENT_BYTES, formatName, type Line, modelOf, num, ridge, whole } from './lines.ts';
import { term } from './steps.ts';
import type { RooflineFacts } from './types.ts';

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

export function checksOf(inputs: Inputs, facts: RooflineFacts, lines: readonly Line[]): Check[] {
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
