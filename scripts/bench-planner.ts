/**
 * The second half of `npm run bench`: how long a search over layouts takes the first time in a process of its own,
 * when nothing is compiled yet, and again; and how many layouts a second are looked at where none is left out. Beside it stand
 * the figures of Calculon, which searches the same way round: every combination, one by one.
 *
 * A benchmark, not a test: the figures depend on the machine and on what else runs on it.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readInputs } from '../src/calculators/evaluate.ts';
import { layoutPlanner } from '../src/calculators/layout-planner/definition.ts';
import { plannerFacts } from '../src/calculators/layout-planner/facts.ts';
import type { PlannerInputs } from '../src/calculators/layout-planner/fields.ts';
import { askedOf, type Asked } from '../src/calculators/layout-planner/plan.ts';
import { layoutCount, planEverything, planFastest } from '../src/silicon/scaling/planner/index.ts';

const A100 = { hardware: 'p4de-24xlarge', stack: 'a100-megatron-deepspeed', sequence: '2048', batchSize: '4096' };

const cases = [
  { name: '175B on 4,096 A100', typed: { ...A100, model: 'gpt3-175b', units: '512' } },
  { name: 'dense 1T on 16,384 A100', typed: { ...A100, model: 'megatron-1t', units: '2048' } },
  {
    name: '256 experts on 1,048,576 Trainium2',
    typed: { hardware: 'trn2-ultraserver', model: 'deepseek-v3', units: '16384', sequence: '8192', batchSize: '65536' },
  },
] as const;

/**
 * Calculon, github.com/calculon-ai/calculon at caa4b11 (2024-02), run on two virtual cores (AMD EPYC, CPython 3.11) on 23 November 2026. Its
 * space is another: fewer schedules, and offloading and kinds of overlap that are not searched here.
 */
const PEER = {
  layoutsPerSecond: [110, 1400],
  why: 'as it ships, and with its log messages and their numbers left out',
  search: { case: 'GPT-3 175B on 4,096 devices, reduced space (149,424 layouts, two processes)', seconds: 380 },
} as const;

interface Figures {
  readonly first: number;
  readonly again: number;
}

/** Milliseconds of the first call and the median of those after it. */
function timed(work: () => unknown, times: number): Figures {
  const all: number[] = [];
  for (let call = 0; call <= times; call += 1) {
    const start = performance.now();
    work();
    all.push(performance.now() - start);
  }
  const [first, ...later] = all;
  return { first: first!, again: later.toSorted((a, b) => a - b)[Math.floor(later.length / 2)]! };
}

function asked(place: number): Asked {
  const facts = plannerFacts();
  const { inputs } = readInputs(layoutPlanner, cases[place]!.typed, facts);
  const found = askedOf(inputs as PlannerInputs, facts);
  if (!found.ok) throw new Error(`${cases[place]!.name}: ${found.field}, ${found.reason}`);
  return found.found;
}

/** One measurement, alone in its process. */
function measure(place: number, how: string): Figures & { readonly layouts: number } {
  const { plan, unit, most, capacity, held } = asked(place);
  const search = how === 'fastest' ? planFastest : planEverything;
  const figures = timed(() => search(plan, unit * most, { capacity, held }), how === 'fastest' ? 50 : 25);
  return { ...figures, layouts: layoutCount(plan, unit * most, held) };
}

function alone(place: number, how: string): ReturnType<typeof measure> {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(place), how], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as ReturnType<typeof measure>;
}

const [place, how] = process.argv.slice(2);
if (place !== undefined && how !== undefined) {
  console.log(JSON.stringify(measure(Number(place), how)));
} else {
  const count = (value: number) => Math.round(value).toLocaleString('en');
  const ms = ({ first, again }: Figures) => `${first.toFixed(1).padStart(8)} ${again.toFixed(1).padStart(8)}`;
  console.log('Search over layouts              layouts   best five, ms      all of them, ms    layouts a second');
  console.log('(first in its process, again)                first    again     first    again      first        again');
  for (const [index, { name }] of cases.entries()) {
    const fastest = alone(index, 'fastest');
    const all = alone(index, 'everything');
    const rate = (milliseconds: number) => count((all.layouts / milliseconds) * 1000).padStart(12);
    const layouts = count(all.layouts).padStart(9);
    console.log(`${name.padEnd(35)}${layouts} ${ms(fastest)} ${ms(all)} ${rate(all.first)} ${rate(all.again)}`);
  }
  const [slow, quick] = PEER.layoutsPerSecond;
  console.log(`\nCalculon, one process: ${count(slow)} to ${count(quick)} layouts a second (${PEER.why}).`);
  console.log(`Its search of ${PEER.search.case}: ${PEER.search.seconds} s. The spaces are not the same.`);
}
