/** What a reader should know about the result, in the order in which it matters. */
import type { Check, Param, Term } from '../define.ts';
import type { GravitonInputs } from './fields.ts';
import { figuresOf, ratioOf } from './generations.ts';
import { gainOf, needed } from './prices.ts';
import type { Question } from './question.ts';
import type { GravitonFacts } from './types.ts';

const ratio = (value: number): Term => ({ kind: 'ratio', value });
const share = (value: number): Term => ({ kind: 'share', value });
type Params = Readonly<Record<string, Param>>;
const note = (message: string, params: Params = {}): Check => ({ level: 'note', message, params });
const warning = (message: string, params: Params = {}): Check => ({ level: 'warning', message, params });
const fine = (message: string, params: Params = {}): Check => ({ level: 'fine', message, params });

function bandwidthChecks({ newest, base, figures }: Question): Check[] {
  const socket = ratioOf(figures.newest.bandwidth, figures.base.bandwidth);
  const core = ratioOf(figures.newest.bandwidthCore, figures.base.bandwidthCore);
  const names = { name: newest.label, base: base.label };
  if (socket === undefined || core === undefined) return [note('bandwidth-unknown', names)];
  const params = { ...names, socket: ratio(socket), core: ratio(core) };
  const record = `processors/${newest.id}/#memory-bandwidth`;
  if (core >= 1) return [{ ...fine('more-for-each', params), record }];
  return [{ ...warning(socket > 1 ? 'less-for-each' : 'less', params), record }];
}

function peakChecks({ newest, figures }: Question): Check[] {
  const { peak } = figures.newest;
  return peak === undefined
    ? [note('no-peak', { name: newest.label })]
    : [note('peak-derived', { name: newest.label, peak: { kind: 'computeRate', value: peak, unit: 'TFLOPS' } })];
}

function speedChecks({ step, own, newest, base }: Question): Check[] {
  const least = needed(step?.relative, 0);
  if (!step || least === undefined) return [];
  const names = { name: step.to.offer.name, base: step.base.offer.name, least: share(least) };
  const { speed } = own;
  if (speed !== undefined) {
    const gain = gainOf(speed, step.relative)!;
    const params = { ...names, speed: ratio(speed), gain: share(gain) };
    return [gain < 0 ? warning('own-does-not-pay', params) : fine('own-pays', params)];
  }
  if (step.claimed === undefined) {
    return [note('no-claim', { ...names, generation: newest.label, before: base.label })];
  }
  return [note('claimed', { ...names, speed: ratio(step.claimed) })];
}

function siblingChecks({ rung, intel, amd, relative, own }: Question): Check[] {
  if (!rung) return [];
  const { offer } = rung;
  const threads: Check[] =
    intel?.family.threads === 2 && intel.cores !== undefined && offer.cores !== undefined && intel.cores >= 1
      ? [note('threads', { name: offer.name, cores: offer.cores, other: intel.name, otherCores: intel.cores })]
      : [];
  const elder =
    intel && intel.family.generation < offer.family.generation
      ? [note('elder', { name: offer.name, other: intel.name })]
      : [];
  const enough = (['Intel', 'AMD'] as const).flatMap((maker): Check[] => {
    const [sibling, price, work] = [maker === 'Intel' ? intel : amd, relative[maker], own.work[maker]];
    if (!sibling || price === undefined) return [];
    const names = { name: offer.name, other: sibling.name, enough: ratio(price) };
    if (work === undefined) return [note('enough', names)];
    const gain = gainOf(work, price)!;
    return [
      (gain < 0 ? warning : fine)(gain < 0 ? 'work-does-not-pay' : 'work-pays', {
        ...names,
        work: ratio(work),
        gain: share(gain),
      }),
    ];
  });
  return [...threads, ...elder, ...enough];
}

function priceChecks({ rung, newest }: Question, { basis }: GravitonInputs, { dates, region }: GravitonFacts): Check[] {
  if (!rung) return [note('no-family', { name: newest.label })];
  const from: Check = { ...note(`prices-${basis}`, { date: dates[basis], region }), record: 'prices/' };
  const missing = rung.offer.hourly === undefined ? [warning('no-price', { name: rung.offer.name })] : [];
  return [...missing, from];
}

/** Chosen generations of which next to nothing is published. */
function unknownChecks({ chosen }: Question): Check[] {
  const bare = chosen.filter(({ values }) => figuresOf(values).bandwidth === undefined);
  return bare.map(({ label, id }) => ({ ...note('bare', { name: label }), record: `processors/${id}/` }));
}

export function checksOf(question: Question, inputs: GravitonInputs, facts: GravitonFacts): Check[] {
  return [
    ...bandwidthChecks(question),
    ...speedChecks(question),
    ...siblingChecks(question),
    ...peakChecks(question),
    ...priceChecks(question, inputs, facts),
    ...unknownChecks(question),
    note('up-to'),
  ];
}
