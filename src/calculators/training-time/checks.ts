/** What a reader should know about a result, in the order in which it matters. */
import { attentionFlopPerToken } from '../../silicon/scaling/training.ts';
import { raw, withoutBasis } from '../../silicon/units/index.ts';
import type { Check, Param, Term } from '../define.ts';
import { priceOn } from '../hardware.ts';
import type { TrainingInputs } from './fields.ts';
import { hardwareOf } from './machine.ts';
import type { Plans, Question } from './task.ts';
import type { TrainingFacts } from './types.ts';

const share = (value: number): Term => ({ kind: 'share', value });
const note = (message: string, params: Record<string, Param> = {}): Check => ({ level: 'note', message, params });
const warning = (message: string, params: Record<string, Param> = {}): Check => ({ level: 'warning', message, params });

function efficiencyChecks({ evidence, task }: Question, { central, fast }: Plans, inputs: TrainingInputs): Check[] {
  const { machine } = task;
  const { low, high, runs, scope } = evidence;
  const checks: Check[] = [];
  const best = Math.max(central.mfu, fast.mfu);
  if (high !== undefined && best > high) {
    const record = runs.find((run) => run.mfu[task.convention] === high)!;
    checks.push(warning('mfu-above-evidence', { mfu: share(best), high: share(high), run: record.name }));
  }
  if (low !== undefined && high !== undefined && inputs.mfu === undefined) {
    const named = (mfu: number) => runs.find((run) => run.mfu[task.convention] === mfu)!.name;
    const ends = { low: share(low), lowRun: named(low), high: share(high), highRun: named(high) };
    const params = { runs: runs.length, ...ends, chip: machine.chipName };
    checks.push(note(`evidence-${scope}`, params));
  }
  if (evidence.otherFormat) {
    checks.push(warning('mfu-other-format', { format: inputs.format.toUpperCase() }));
  }
  return checks;
}

function priceChecks({ task }: Question, inputs: TrainingInputs, facts: TrainingFacts): Check[] {
  const { price, pricedOn } = task.machine;
  if (price !== undefined && !pricedOn) return [];
  const basis = `@option.basis.${inputs.basis}`;
  if (price !== undefined && pricedOn) {
    const { id, region, date } = pricedOn;
    const said = note('price-listed', {
      price: { kind: 'price', value: raw(withoutBasis(price)) },
      basis,
      region,
      date,
    });
    return [{ ...said, record: `prices/#${id}` }];
  }
  const preset = hardwareOf(inputs, facts)!;
  const checks = [note('price-missing', { hardware: preset.label, basis })];
  const other = preset.values.prices[0];
  if (other) return [...checks, note('price-other-basis', { basis: `@option.basis.${other.basis}` })];
  const { chip, chips, chipsPerInstance } = preset.values;
  const instances = chips / chipsPerInstance;
  const alike = facts.presets.hardware.filter(
    ({ values }) => values.chip === chip && values.level === 'instance' && values.chips === chipsPerInstance,
  );
  for (const { label, values } of instances > 1 ? alike : []) {
    const listed = priceOn(values.prices, inputs.basis);
    if (!listed) continue;
    const whole = { kind: 'price', value: listed.price * instances } as const;
    checks.push(note('price-of-instances', { instances, instance: label, price: whole, basis }));
    break;
  }
  return checks;
}

function modelChecks({ task, model }: Question, { central }: Plans): Check[] {
  const checks: Check[] = task.solve === 'parameters' ? [note('shape-unknown')] : [];
  if (task.convention === 'parameters' && model?.attention) {
    const attention = raw(attentionFlopPerToken('causal', model.attention, task.sequence));
    checks.push(note('attention-left-out', { share: share(attention / central.perToken) }));
  }
  const ratio: Term = { kind: 'count', value: Number((central.tokens / central.active).toPrecision(2)) };
  if (model?.experts) {
    const [active, total] = [central.active, model.total].map((value): Term => ({ kind: 'parameters', value }));
    checks.push(note('experts', { active: active!, total: total!, ratio }));
  } else {
    const tokens = central.tokens / central.active;
    checks.push(note(tokens < 10 ? 'tokens-few' : tokens > 40 ? 'tokens-many' : 'tokens-near', { ratio }));
  }
  return checks;
}

function energyChecks({ task }: Question, inputs: TrainingInputs): Check[] {
  const { machine } = task;
  if (machine.power === undefined) {
    return [note(inputs.powerEstimate ? 'power-not-estimated' : 'power-not-given', { chip: machine.chipName })];
  }
  const power: Term = { kind: 'power', value: machine.power };
  return [
    ...(machine.powerFrom === 'estimate' ? [warning('power-estimate', { power, chip: machine.chipName })] : []),
    ...(inputs.pue === undefined ? [note('pue-not-given')] : []),
  ];
}

export function checksOf(question: Question, plans: Plans, inputs: TrainingInputs, facts: TrainingFacts): Check[] {
  const { machine } = question.task;
  const { central } = plans;
  const goodputs = facts.goodputs;
  return [
    ...efficiencyChecks(question, plans, inputs),
    ...(machine.format === inputs.format
      ? []
      : [note('peak-stand-in', { asked: inputs.format.toUpperCase(), used: machine.format.toUpperCase() })]),
    ...(central.exactChips === undefined
      ? []
      : [
          note('rounded', {
            exact: { kind: 'count', value: central.exactChips },
            units: { kind: 'count', value: central.units },
            chips: { kind: 'count', value: central.chips },
          }),
        ]),
    ...priceChecks(question, inputs, facts),
    ...modelChecks(question, plans),
    ...(goodputs.length === 0
      ? []
      : [
          note('goodput-evidence', {
            runs: goodputs.map(({ name }) => name).join('; '),
            least: share(Math.min(...goodputs.map(({ goodput }) => goodput))),
          }),
        ]),
    ...energyChecks(question, inputs),
  ];
}
