/** The tables: the best layouts with ways on from each, the front, and what could not run. */
import type { Layout } from '../../silicon/scaling/layout.ts';
import type { Plan } from '../../silicon/scaling/planner/index.ts';
import type { Quantity, Kind } from '../../silicon/units/index.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Link, QuantityField, Row } from '../define.ts';
import { typedQuantity } from '../typed.ts';
import { fields, type PlannerInputs } from './fields.ts';
import { DEGREES } from './plan.ts';
import type { Searched } from './search.ts';

/** Lines break between pieces and not within. */
const BETWEEN = '\u00a0· ';
const piece = (name: string, degree: number) => `${name}\u00a0${degree}`;

/** The degrees of a layout above 1, by the abbreviations of the field in every language. */
export function degreesOf({ tensor, context, pipeline, data, expert, expertTensor }: Layout): string {
  const named = [
    ['TP', tensor],
    ['CP', context],
    ['PP', pipeline],
    ['DP', data],
    ['EP', expert],
    ['ETP', expertTensor],
  ] as const;
  const worth = named.filter(([, degree]) => degree > 1);
  return (worth.length > 0 ? worth : named.slice(0, 1)).map(([name, degree]) => piece(name, degree)).join(BETWEEN);
}

/** The same with micro-batch, chunks and ZeRO. */
export function layoutWords(layout: Layout): string {
  const { microBatch, interleave, zero } = layout;
  return [
    degreesOf(layout),
    piece('MB', microBatch),
    ...(interleave > 1 ? [piece('VP', interleave)] : []),
    ...(zero > 0 ? [piece('ZeRO', zero)] : []),
  ].join(BETWEEN);
}

/** Fields that both calculators have, as an English reader types them. */
function typed(inputs: PlannerInputs, names: readonly string[]): Record<string, string> {
  const said: Record<string, string> = {};
  for (const name of names) {
    const field = fields[name as keyof typeof fields];
    const value: unknown = inputs[name as keyof PlannerInputs];
    if (value === undefined) continue;
    if (field.type === 'quantity') {
      const { kind, unit } = field as QuantityField;
      said[name] = typedQuantity(kind, raw(value as Quantity<Kind>), { unit, bare: true });
    } else said[name] = String(value);
  }
  return said;
}

/** What differs between the two others: the planner's own fields, and those of each alone. */
const OWN: readonly string[] = ['question', 'units', 'deadline', 'budget', 'most', 'keep', ...DEGREES];
const MEMORY: readonly string[] = ['optimizer', 'logits', 'margin', 'buffers', 'runtime'];
const DEVICE = ['hardware', 'grouping', 'deviceMemory', 'batchSize', 'sequence', 'model'] as const;

function isArchitecture(name: string): boolean {
  return fields[name as keyof typeof fields].group === 'architecture';
}

function layoutSearch(layout: Layout, experts: boolean): Record<string, string> {
  const { expert, expertTensor, ...others } = layout;
  return Object.fromEntries(
    Object.entries(experts ? { ...others, expert, expertTensor } : others).map(([name, value]) => [
      name,
      String(value),
    ]),
  );
}

function stepLink(inputs: PlannerInputs, { asked }: Searched, { layout }: Plan): Link {
  const names = Object.keys(fields).filter(
    (name) => !OWN.includes(name) && !MEMORY.includes(name) && (inputs.model === 'custom' || !isArchitecture(name)),
  );
  return {
    label: '@link.step',
    to: 'calculators/step-time/',
    search: { ...typed(inputs, names), ...layoutSearch(layout, asked.task.model.experts !== undefined) },
  };
}

const WIDTH_NAMES: Readonly<Record<number, string>> = { 4: 'fp32', 2: 'bf16', 1: 'fp8', 0: 'none' };

function memoryLink(inputs: PlannerInputs, { asked }: Searched, { layout }: Plan): Link {
  const { formats, stack } = asked.machine.chosen;
  const own = inputs.model === 'custom' ? Object.keys(fields).filter(isArchitecture) : [];
  return {
    label: '@link.memory',
    to: 'calculators/training-memory/',
    search: {
      ...typed(inputs, [...DEVICE, ...own, ...MEMORY]),
      ...layoutSearch(layout, asked.task.model.experts !== undefined),
      gradientFormat: WIDTH_NAMES[formats.gradient] ?? 'fp32',
      masterFormat: WIDTH_NAMES[formats.master] ?? 'fp32',
      weightFormat: WIDTH_NAMES[formats.weight] ?? 'bf16',
      activationFormat: WIDTH_NAMES[formats.activation] ?? 'bf16',
      scores: stack.fusedAttention ? 'flash' : 'kept',
      dropout: String(stack.dropout),
      ...(layout.context > 1 && { exchange: stack.context }),
    },
  };
}

export function bestRows(inputs: PlannerInputs, searched: Searched): Row[] {
  const { report, asked, best } = searched;
  return report.best.map((plan, place) => ({
    rank: place + 1,
    layout: degreesOf(plan.layout),
    microBatch: plan.layout.microBatch,
    interleave: plan.layout.interleave,
    zero: `${plan.layout.zero}`,
    recompute: `@recompute.${plan.layout.recompute}`,
    time: plan.time,
    slower: plan.time / best.time - 1,
    memory: plan.memory,
    share: plan.memory / asked.capacity,
    step: stepLink(inputs, searched, plan),
    parts: memoryLink(inputs, searched, plan),
  }));
}

/** Rows of the front at most: where there are more, evenly chosen ones with both ends. */
const FRONT = 8;

export function frontRows({ around, asked, best }: Searched): Row[] {
  const { front } = around;
  const step = Math.max(1, (front.length - 1) / (FRONT - 1));
  const places = Array.from({ length: Math.min(FRONT, front.length) }, (_, place) => Math.round(place * step));
  return places.map((place) => {
    const { layout, time, memory } = front[place]!;
    return {
      layout: layoutWords(layout),
      recompute: `@recompute.${layout.recompute}`,
      time,
      slower: time / best.time - 1,
      memory,
      fits: memory <= asked.capacity ? '@yes' : '@no',
    };
  });
}

/** Why splits could not run, the most frequent reason first. */
export function rejectedRows({ report }: Searched): Row[] {
  return Object.entries(report.counts.rejected)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => ({ reason: `@rejected.${reason}`, count }));
}
