/** The roofline itself, and rate against batch. */
import { quantity } from '../../silicon/units/index.ts';
import type { Chart, Series } from '../define.ts';
import type { Inputs } from './fields.ts';
import { type Line, linesOf, num, refuse, ridge, shareOf } from './lines.ts';
import type { RooflineFacts } from './types.ts';

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

export function charts(inputs: Inputs, facts: RooflineFacts): readonly Chart[] {
  if (refuse(inputs, facts)) return [];
  const lines = linesOf(inputs, facts);
  if (!lines.some(({ printed }) => printed)) return [];
  const roofline = rooflineChart(inputs, lines);
  return inputs.workload === 'decode' ? [roofline, batchChart(inputs, facts, lines)] : [roofline];
}
