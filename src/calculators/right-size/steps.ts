/** The formulas of the two choices with their numbers put in. */
import type { EquationId } from '../../silicon/scaling/equations.ts';
import { costOf, priceGap, type Need } from '../../silicon/scaling/right-size.ts';
import { quantity, raw, type Kind } from '../../silicon/units/index.ts';
import type { Step, Term } from '../define.ts';
import { isX86, nameOf, recordOf, type Found, type Met } from './choices.ts';
import type { RightSizeInputs } from './fields.ts';
import { threadsOf } from './sizes.ts';

export const stepEquations = [
  'sizeBandwidth',
  'sizeWork',
  'sizeCount',
  'sizePrice',
  'sizeMonth',
  'sizeGap',
] as const satisfies readonly EquationId[];

/** A twelfth of a year of 365 days. */
export const MONTH = quantity('duration', (365 * 86_400) / 12);

export const KIND_OF: Readonly<Record<Need, Kind>> = {
  compute: 'count',
  memory: 'bytes',
  bandwidth: 'memoryBandwidth',
  coreBandwidth: 'memoryBandwidth',
  network: 'oneWay',
  ebs: 'oneWay',
  nvme: 'bytes',
};

/** Units in which EC2 sizes are spoken of. */
export const UNIT_OF: Readonly<Record<Need, string | undefined>> = {
  compute: undefined,
  memory: 'GiB',
  bandwidth: 'GB/s',
  coreBandwidth: 'GB/s',
  network: 'Gbps',
  ebs: 'Gbps',
  nvme: 'GB',
};

export function needTerm(need: Need, value: number, from?: string): Term {
  const unit = UNIT_OF[need];
  return { kind: KIND_OF[need], value, ...(unit !== undefined && { unit }), ...(from !== undefined && { from }) };
}

const count = (value: number, from?: string): Term => ({ kind: 'count', value, ...(from !== undefined && { from }) });
const price = (value: number, from?: string): Term => ({ kind: 'price', value, ...(from !== undefined && { from }) });

function stepsOfOne({ family, demands, choice }: Met, found: Found, inputs: RightSizeInputs): Step[] {
  const { size } = choice;
  const about = nameOf(family, size, choice.count);
  const steps: Step[] = [];
  const threads = threadsOf(family, inputs);
  if (isX86(family) && threads !== undefined && (threads !== 1 || found.work.value !== 1)) {
    steps.push({
      equation: 'sizeWork',
      about,
      values: {
        q: count(raw(inputs.amount), 'reader'),
        t: count(threads, threads === 1 ? undefined : 'reader'),
        w: { kind: 'ratio', value: found.work.value, from: 'reader' },
      },
      result: count(demands[0]!.amount),
    });
  }
  for (const { need, amount } of demands) {
    const gives = size[need]!;
    const { socket, processor } = family;
    if ((need === 'bandwidth' || need === 'coreBandwidth') && socket?.bandwidth !== undefined) {
      const cores = need === 'bandwidth' ? size.compute! : 1;
      steps.push({
        equation: 'sizeBandwidth',
        about: need === 'bandwidth' ? about : '@need.coreBandwidth',
        values: {
          B: needTerm('bandwidth', socket.bandwidth, `${processor}.memory.bandwidth`),
          c: count(cores, need === 'bandwidth' ? recordOf(family, size, 'compute') : undefined),
          C: count(socket.cores, `${processor}.cores`),
        },
        result: needTerm('bandwidth', gives),
      });
    }
    if (need === 'coreBandwidth') continue;
    const share = need === 'bandwidth';
    // What was met but for a billionth is put in so that the formula says the same.
    const exact = Math.ceil(amount / gives) > choice.count ? gives * choice.count : amount;
    steps.push({
      equation: 'sizeCount',
      about: `@need.${need}`,
      values: {
        q: needTerm(need, exact, need === 'compute' && isX86(family) ? undefined : 'reader'),
        g: needTerm(need, gives, share ? undefined : recordOf(family, size, need)),
      },
      result: count(Math.ceil(exact / gives)),
    });
  }
  const each = size.price!;
  steps.push(
    {
      equation: 'sizePrice',
      about,
      values: { n: count(choice.count), p: price(each, recordOf(family, size, 'price')) },
      result: price(choice.price),
    },
    {
      equation: 'sizeMonth',
      about,
      values: { P: price(choice.price), T: { kind: 'duration', value: raw(MONTH), unit: 'h' } },
      result: { kind: 'money', value: raw(costOf(choice.price, MONTH)) },
    },
  );
  return steps;
}

export function stepsOf(found: Found, inputs: RightSizeInputs): Step[] {
  const { graviton, x86 } = found;
  const steps = [graviton, x86].flatMap((one) => (one ? stepsOfOne(one, found, inputs) : []));
  if (graviton && x86) {
    const [P, Px] = [graviton.choice.price, x86.choice.price];
    steps.push({
      equation: 'sizeGap',
      values: { P: price(P), Px: price(Px) },
      result: { kind: 'share', value: raw(priceGap(P, Px)) },
    });
  }
  return steps;
}
