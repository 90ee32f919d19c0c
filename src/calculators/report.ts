/**
 * A scenario and its answer as one plain object: what the command line prints, what "JSON" copies and
 * what the parity tests compare. Every quantity is in the SI base unit of its kind.
 */
import { KINDS, type Kind } from '../silicon/units/index.ts';
import type {
  AnyDefinition,
  Answer,
  Facts,
  LinkOutput,
  OutputDeclaration,
  QuantityOutput,
  Row,
  Step,
  TextOutput,
} from './define.ts';
import { blankValue, fieldsOf, isLink, isRange, isTable, outputsFor, type ReadInputs } from './evaluate.ts';
import { addressOf } from './url-state.ts';
import { checkText, sentence, substitutedParts, text, type Wording } from './wording.ts';

/** What is shown of an equation; the whole entries stay out of the browser. */
export type Formulas = Readonly<Record<string, { readonly name: string; readonly expression: string }>>;

export interface ReportedQuantity {
  readonly value: number | null;
  readonly unit: string;
  readonly note?: string;
}
export interface ReportedRange {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly unit: string;
}
/** A place on this site: what the link says, and its path below the locale. */
export interface ReportedLink {
  readonly text: string;
  readonly path: string;
}
export type ReportedCell = ReportedQuantity | ReportedLink | string | null;
export type ReportedOutput = ReportedCell | ReportedRange | readonly Readonly<Record<string, ReportedCell>>[];

export interface Report {
  readonly calculator: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Ids of the readings of disputed numbers that stood in for the chosen ones, where there were any. */
  readonly readings?: readonly string[];
  readonly outputs: Readonly<Record<string, ReportedOutput>>;
  readonly checks: readonly {
    readonly level: string;
    readonly check: string;
    readonly text: string;
    readonly record?: string;
  }[];
  readonly steps: readonly Readonly<Record<string, unknown>>[];
}

function base(kind: Kind): string {
  return KINDS[kind].base;
}

function cell(
  wording: Wording,
  declared: QuantityOutput | TextOutput | LinkOutput,
  value: Row[string],
  readings?: readonly string[],
): ReportedCell {
  if (isLink(value)) {
    return { text: sentence(wording, value.label, value.params), path: addressOf(value, '', readings) };
  }
  if (typeof value === 'string') return text(wording, value);
  if (declared.type !== 'quantity') return value === undefined ? null : String(value);
  const unit = base(declared.kind);
  return value === undefined ? { value: null, unit, note: 'not published' } : { value, unit };
}

function output(
  wording: Wording,
  declared: OutputDeclaration,
  value: Answer['outputs'][string],
  readings?: readonly string[],
): ReportedOutput {
  if (declared.type === 'table') {
    const rows = value !== undefined && isTable(value) ? value : [];
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(declared.columns).map(([id, column]) => [id, cell(wording, column, row[id], readings)]),
      ),
    );
  }
  if (value !== undefined && isRange(value) && declared.type === 'quantity') {
    return { low: value.low, value: value.value, high: value.high, unit: base(declared.kind) };
  }
  return cell(wording, declared, value as Row[string]);
}

/** The inputs that matter, as read. A blank optional field says what stands in for it. */
function reportInputs(
  definition: AnyDefinition,
  { inputs, hidden }: ReadInputs,
  facts: Facts,
): Record<string, unknown> {
  const said = fieldsOf(definition)
    .filter(([name]) => !hidden.has(name))
    .map(([name, field]) => {
      const value = inputs[name];
      if (field.type !== 'quantity') return [name, value];
      const unit = base(field.kind);
      if (value !== undefined) return [name, { value, unit }];
      const blank = blankValue(field.blank, inputs, facts);
      return [
        name,
        blank === undefined
          ? { value: null, unit, note: 'left blank' }
          : { value: blank, unit, note: 'left blank: of the record' },
      ];
    });
  return Object.fromEntries(said) as Record<string, unknown>;
}

/** The plain formula with the reader's numbers in it: `64 × 1.299 PFLOPS`. */
export function substituted(wording: Wording, expression: string, values: Step['values']): string {
  return substitutedParts(wording, expression, values)
    .map((part) => part.text)
    .join('');
}

export function report(
  definition: AnyDefinition,
  read: ReadInputs,
  answer: Answer,
  facts: Facts,
  wording: Wording,
  formulas: Formulas,
): Report {
  const declared = outputsFor(definition, read.inputs, facts);
  return {
    calculator: definition.id,
    inputs: reportInputs(definition, read, facts),
    ...(read.readings && { readings: read.readings }),
    outputs: Object.fromEntries(
      declared.map(([id, one]) => [id, output(wording, one, answer.outputs[id], read.readings)]),
    ),
    checks: answer.checks.map((check) => ({
      level: check.level,
      check: check.message,
      text: checkText(wording, check),
      ...(check.record !== undefined && { record: check.record }),
    })),
    steps: answer.steps.map(({ equation, about, values, result }) => {
      const expression = formulas[equation]?.expression ?? '';
      return {
        equation,
        ...(about !== undefined && { about: text(wording, about) }),
        expression,
        substituted: substituted(wording, expression, values),
        values: Object.fromEntries(
          Object.entries(values).map(([symbol, { kind, value, from }]) => [
            symbol,
            { value, unit: base(kind), ...(from && { from }) },
          ]),
        ),
        result: { value: result.value, unit: base(result.kind) },
      };
    }),
  };
}
