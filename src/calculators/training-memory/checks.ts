/** What a reader should know about a result, in the order in which it matters. */
import type { Check, Param, Term } from '../define.ts';
import type { WayOut } from './changes.ts';
import type { Question } from './types.ts';

const bytes = (value: number): Term => ({ kind: 'bytes', value, unit: 'GiB' });
const count = (value: number): Term => ({ kind: 'count', value });
const note = (message: string, params: Record<string, Param> = {}): Check => ({ level: 'note', message, params });
const warning = (message: string, params: Record<string, Param> = {}): Check => ({ level: 'warning', message, params });

/** Share of the memory below which headroom is little: fragments and what nobody publishes may take more. */
const TIGHT = 0.05;

function fineChecks({ memory, capacity }: Question, params: Record<string, Param>): Check[] {
  const left = 1 - memory.total / capacity;
  const tight = left < TIGHT ? [warning('tight', { share: { kind: 'share', value: left } })] : [];
  return [{ level: 'fine', message: 'fits', params }, ...tight];
}

/** What somebody would be told who compared with the chip; nothing beside a memory of the reader's own. */
function bankChecks({ memory, device, capacityFrom }: Question): Check[] {
  const { bank, chipMemory, devicesPerChip, chipName } = device;
  if (
    capacityFrom === 'reader' ||
    !bank ||
    chipMemory === undefined ||
    devicesPerChip === 1 ||
    memory.total > chipMemory
  )
    return [];
  const banks = { bank: bytes(bank.bytes), chipName, chipMemory: bytes(chipMemory), ranks: devicesPerChip };
  return [note(bank.devices > 1 ? 'bank-shared' : 'bank', banks)];
}

/** Ranks that share a bank, whether they fit or not, where that is not said already. */
function sharedChecks({ memory, device: { bank }, capacityFrom }: Question, said: readonly Check[]): Check[] {
  if (capacityFrom === 'reader' || !bank || bank.devices === 1) return [];
  if (said.some(({ message }) => message === 'bank-shared')) return [];
  const { devices: ranks, bytes: size } = bank;
  return [note('shared', { ranks, bank: bytes(size), together: bytes(ranks * memory.total) })];
}

function shortChecks(question: Question, { alone, together }: WayOut, params: Record<string, Param>): Check[] {
  const { memory, capacity } = question;
  const checks = [warning('short', { ...params, missing: bytes(memory.total - capacity) }), ...bankChecks(question)];
  if (together.length > 0) {
    const last = together.at(-1)!;
    checks.push(
      note('several', { count: together.length, total: bytes(last.memory.total), devices: count(last.devices) }),
    );
  }
  if (alone) {
    const { id, to, memory: after, cost, devices } = alone;
    const named = { change: `@change.${id}`, to, cost: `@cost.${cost}`, devices: count(devices) };
    checks.push(note('cheapest', { ...named, total: bytes(after.total) }));
  }
  return alone || together.length > 0 ? checks : [...checks, warning('nothing')];
}

function fitChecks(question: Question, out: WayOut): Check[] {
  const params = { total: bytes(question.memory.total), capacity: bytes(question.capacity) };
  return question.memory.total <= question.capacity ? fineChecks(question, params) : shortChecks(question, out, params);
}

function layoutChecks({ memory, layout, task, options }: Question): Check[] {
  const { tensor, pipeline, recompute } = layout;
  const { kvHeads, mla, experts } = task.model;
  const checks: Check[] = [];
  if (pipeline > 1) checks.push(note('stage', { stage: memory.stage + 1, pipeline }));
  if (!mla && tensor > kvHeads) checks.push(note('kv-replicated', { tensor, kvHeads }));
  if (recompute === 'selective' && options.scores === 'flash') checks.push(note('selective-flash'));
  if (experts && options.imbalance === 1) checks.push(note('balanced'));
  return checks;
}

function runtimeChecks({ runtime, device }: Question): Check[] {
  if (runtime.record === undefined) return [];
  const published = { kind: 'bytes', value: runtime.published, unit: 'MB' } as const;
  const each = { ...published, value: runtime.published / device.cores };
  const said = note(runtime.own > 0 ? 'runtime-own' : 'runtime-unknown', { published, cores: device.cores, each });
  const [core = ''] = runtime.record.split('.');
  return [{ ...said, record: `cores/${core}/#microcode` }];
}

export function checksOf(question: Question, out: WayOut): Check[] {
  const fit = fitChecks(question, out);
  return [...fit, ...sharedChecks(question, fit), ...layoutChecks(question), ...runtimeChecks(question)];
}
