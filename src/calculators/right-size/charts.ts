/** The cheapest price over one need, for each maker; and every size that meets the needs, by its vCPU. */
import { countFor, front, type Demand, type Need } from '../../silicon/scaling/right-size.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Axis, Chart, Limit, Scattered } from '../define.ts';
import { foundFor, nameOf, type Answered, type Found, type Met } from './choices.ts';
import type { RightSizeInputs } from './fields.ts';
import { KIND_OF, UNIT_OF } from './steps.ts';
import { MAKERS, type Maker, type RightSizeFacts } from './types.ts';

/** AMD's processors take the colour of its accelerators, which never stand beside them; Intel's that of the text. */
const COLOUR = { AWS: 'graviton', Intel: 'xeon', AMD: 'instinct' } as const;
/** Amounts of a need at which the price is looked up, at most; more would not be told apart. */
const AMOUNTS = 160;
/** Points of the cloud of a maker, at most. */
const DOTS = 200;

const ofMaker = ({ answers }: Found, maker: Maker) => answers.filter(({ family }) => family.maker === maker);
const without = (demands: readonly Demand[], need: Need) => demands.filter((one) => one.need !== need);

function thinned<T>(all: readonly T[], most: number): readonly T[] {
  const every = Math.ceil(all.length / most);
  return every > 1 ? all.filter((_, index) => index % every === 0 || index === all.length - 1) : all;
}

/** What one size of these families gives of a need, and what the most of the largest give together; each once. */
function amountsOf(answers: readonly Answered[], need: Need, most: number): readonly number[] {
  const found = new Set<number>();
  for (const { family } of answers) {
    for (const size of family.sizes) {
      const gives = size[need];
      if (gives === undefined || gives <= 0) continue;
      found.add(gives);
      if (most > 1) found.add(gives * most);
    }
  }
  return thinned(
    [...found].toSorted((a, b) => a - b),
    AMOUNTS,
  );
}

/** The front of a maker: of all its families, each with its own demands. */
function frontOf(answers: readonly Answered[], need: Need, most: number): Scattered['points'] & { names?: string[] } {
  const amounts = amountsOf(answers, need, most);
  const all = answers.flatMap(({ family, demands }) =>
    front(family.sizes, without(demands, need), need, amounts, most).map((one) => ({
      ...one,
      name: nameOf(family, one.size, one.count),
    })),
  );
  // From the largest amount down, whatever costs less than all before it.
  const points: (readonly [number, number])[] = [];
  const names: string[] = [];
  let least = Infinity;
  for (const { amount, price, name } of all.toSorted((a, b) => b.amount - a.amount || a.price - b.price)) {
    if (price >= least) continue;
    least = price;
    points.push([amount, price]);
    names.push(name);
  }
  return Object.assign(points, { names });
}

function fronts(found: Found, need: Need): Scattered[] {
  return MAKERS.flatMap((maker): Scattered[] => {
    const points = frontOf(ofMaker(found, maker), need, found.most);
    if (points.length === 0) return [];
    const { names = [] } = points;
    return [
      {
        id: `front-${maker}`,
        label: `@maker.${maker}`,
        colour: COLOUR[maker],
        points: [...points],
        names,
        style: 'steps',
      },
    ];
  });
}

const chosen = (found: Found): Met[] => [found.graviton, found.x86].flatMap((one) => (one ? [one] : []));

/** The two choices, at what they have of a need. */
function marks(found: Found, need: Need, x: (one: Met) => number | undefined): Scattered[] {
  return chosen(found).flatMap((one): Scattered[] => {
    const at = x(one);
    if (at === undefined) return [];
    const { family, choice } = one;
    const name = nameOf(family, choice.size, choice.count);
    return [
      {
        id: `choice-${need}-${family.maker}`,
        label: '@series.choice',
        params: { name },
        drawn: name,
        colour: COLOUR[family.maker],
        points: [[at, choice.price]],
        names: [name],
        style: 'marks',
      },
    ];
  });
}

const price: Axis = { label: 'price', kind: 'price', scale: 'log', unit: 'USD/h' };

function axisOf(need: Need): Axis {
  const unit = UNIT_OF[need];
  return { label: need, kind: KIND_OF[need], scale: 'log', ...(unit !== undefined && { unit }) };
}

function sweepChart(found: Found, inputs: RightSizeInputs): Chart[] {
  const need = inputs.sweep;
  const series = fronts(found, need);
  if (series.length === 0) return [];
  const asked = found.answers[0]?.demands.find((one) => one.need === need)?.amount;
  const limits: Limit[] = asked === undefined ? [] : [{ axis: 'x', at: asked, label: '@limit.need' }];
  const answered = marks(found, need, ({ choice }) => {
    const gives = choice.size[need];
    return gives === undefined || gives <= 0 ? undefined : gives * choice.count;
  });
  return [{ type: 'scatter', x: axisOf(need), y: price, series: [...series, ...answered], limits }];
}

/** Every fleet of equal instances that meets the needs, by its vCPU, and the least price for so many. */
function vcpuChart(found: Found, inputs: RightSizeInputs): Chart[] {
  const dots = MAKERS.flatMap((maker): Scattered[] => {
    const points = ofMaker(found, maker).flatMap(({ family, demands, choice }) =>
      choice.status === 'unjudged'
        ? []
        : family.sizes.flatMap((size) => {
            const count = size.price === undefined ? 0 : countFor(size, demands, found.most);
            return count ? [[size.compute! * count, size.price! * count] as const] : [];
          }),
    );
    if (points.length === 0) return [];
    const label = `@series.${maker}`;
    return [{ id: `all-${maker}`, label, colour: COLOUR[maker], points: thinned(points, DOTS), style: 'dots' }];
  });
  if (dots.length === 0) return [];
  const asked = raw(inputs.amount);
  const limits: Limit[] = inputs.counting === 'vcpu' ? [{ axis: 'x', at: asked, label: '@limit.need' }] : [];
  const answered = marks(found, 'compute', ({ choice }) => choice.size.compute! * choice.count);
  const lines = fronts(found, 'compute');
  return [{ type: 'scatter', x: axisOf('compute'), y: price, series: [...dots, ...lines, ...answered], limits }];
}

export function charts(inputs: RightSizeInputs, facts: RightSizeFacts): readonly Chart[] {
  const found = foundFor(inputs, facts);
  return found.ok ? [...sweepChart(found, inputs), ...vcpuChart(found, inputs)] : [];
}
