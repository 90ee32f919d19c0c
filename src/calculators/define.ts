/**
 * A calculator is a plain object that explains itself. From it come the form, the result, the worked
 * steps, the link, the copies, the embed, the command line, the JSON schema and the parity tests.
 * A definition holds no fact: what it needs of the records arrives as `facts`, plain JSON made by the
 * `facts.ts` beside it, so that quotes and addresses never reach the browser.
 *
 * Every text is looked up by convention in the calculator's own messages (`src/i18n/<locale>/<id>.ts`):
 * `title`, `lead`, `group.<group>`, `field.<field>`, `help.<field>`, `option.<field>.<option>`,
 * `output.<output>`, `column.<table>.<column>`, `check.<check>`, `reason.<reason>`, `axis.<axis>`, `progress.<doing>`. A
 * label that `compute` or `charts` gives (a series, a bar, a cell, a link, what a step is about) is a message key when it
 * starts with `@`.
 */
import type { Kind, Quantity } from '../silicon/units/index.ts';
import type { EquationId } from '../silicon/scaling/equations.ts';

interface FieldBase {
  /** Fields of one group stand together under `group.<group>`. */
  readonly group: string;
  /** Folded away under "More" until asked for. */
  readonly folded?: boolean;
  /**
   * Whether the field matters with these other inputs; a field that does not is hidden and not read.
   * It may look at the fields above it.
   */
  readonly when?: (inputs: Readonly<Record<string, unknown>>, facts: Facts) => boolean;
}

/** A number with a unit, typed as people type it. Bounds are in base units. */
export interface QuantityField<K extends Kind = Kind> extends FieldBase {
  readonly type: 'quantity';
  readonly kind: K;
  /** Unit of a bare number, and the one the default is shown in. */
  readonly unit: string;
  /** In base units. An optional field has none: left blank it is `undefined`. */
  readonly default?: number;
  readonly optional?: boolean;
  readonly min?: number;
  /** Exclusive lower bound: `above: 0` refuses zero. */
  readonly above?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** What a blank optional field stands for (a preset's value, say), shown as its placeholder; base units. */
  readonly blank?: (inputs: Readonly<Record<string, unknown>>, facts: Facts) => number | undefined;
}

/** One of a few fixed options; each has a message `option.<field>.<option>`. */
export interface ChoiceField<O extends string = string> extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly O[];
  readonly default: NoInfer<O>;
}

/** One record out of a set in `facts.presets`. */
export interface PresetField extends FieldBase {
  readonly type: 'preset';
  readonly set: string;
  readonly default: string;
}

/** Several records out of a set, in the reader's order. */
export interface PresetsField extends FieldBase {
  readonly type: 'presets';
  readonly set: string;
  readonly default: readonly string[];
  readonly min: number;
  readonly max: number;
}

export interface SwitchField extends FieldBase {
  readonly type: 'switch';
  readonly default: boolean;
}

/** Lines that a reader pastes or types; `compute` receives them as they are, with plain line ends. */
export interface TextField extends FieldBase {
  readonly type: 'text';
  readonly default: string;
  /** Characters and lines that are taken at most. */
  readonly maxLength: number;
  readonly maxLines: number;
  /** Lines shown at once; one that takes no more than 1 is a line of its own. */
  readonly rows: number;
  /**
   * Nobody else's business: never in a query, which browsers send to servers, and kept nowhere. A link holds it
   * only when a reader asks for that, in its fragment, which browsers do not send.
   */
  readonly private?: boolean;
}

export type Field = QuantityField | ChoiceField | PresetField | PresetsField | SwitchField | TextField;
export type Fields = Readonly<Record<string, Field>>;

/** The value that `compute` receives for a field. */
export type InputOf<F extends Field> = F extends { type: 'quantity'; kind: infer K extends Kind; optional: true }
  ? Quantity<K> | undefined
  : F extends { type: 'quantity'; kind: infer K extends Kind }
    ? Quantity<K>
    : F extends { type: 'choice'; options: readonly (infer O)[] }
      ? O
      : F extends { type: 'preset' | 'text' }
        ? string
        : F extends { type: 'presets' }
          ? readonly string[]
          : boolean;

export type InputsOf<F extends Fields> = { readonly [N in keyof F]: InputOf<F[N]> };

/** A record that a reader can pick. `values` are plain numbers in base units (or texts) that compute reads. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** Heading under which the picker lists it. */
  readonly group?: string;
  /** Path of the record's own page without base or locale, e.g. `chips/trainium2/`; none for `custom`. */
  readonly record?: string;
  /** Id of the publication behind its headline value: an anchor on the sources page. */
  readonly source?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a calculator knows of the records: JSON that goes to the browser. Keep it lean. */
export interface Facts {
  readonly presets: Readonly<Record<string, readonly Preset[]>>;
  /** Ids of the readings of disputed numbers that these facts hold in place of the chosen ones. */
  readonly readings?: readonly string[];
  readonly [more: string]: unknown;
}

interface OutputBase {
  /** Whether the output (or column) means anything with these inputs; one that does not is left out of the result. */
  readonly when?: (inputs: Readonly<Record<string, unknown>>, facts: Facts) => boolean;
}

export interface QuantityOutput extends OutputBase {
  readonly type: 'quantity';
  readonly kind: Kind;
  /** Shown in this unit instead of the one that fits best. */
  readonly unit?: string;
  /** Capacities: shown in binary units with the decimal ones beside. */
  readonly binary?: boolean;
  /** Set large; the first is the headline. */
  readonly headline?: boolean;
  /** The value is `{ low, value, high }`. */
  readonly range?: boolean;
}

export interface TextOutput extends OutputBase {
  readonly type: 'text';
  /** Words of the reader's own, of any length and without blanks: broken anywhere rather than widening a table. */
  readonly verbatim?: boolean;
}

/** A column of links, such as to another calculator with this row put in. */
export interface LinkOutput extends OutputBase {
  readonly type: 'link';
}

/** Rows of cells; a cell that is `undefined` reads "not published", a link that is `undefined` is left out. */
export interface TableOutput extends OutputBase {
  readonly type: 'table';
  readonly columns: Readonly<Record<string, TextOutput | QuantityOutput | LinkOutput>>;
}

export type OutputDeclaration = QuantityOutput | TextOutput | TableOutput;

/** A cell: base units, or a text, or nothing published. A text that starts with `@` is a message key. */
export type Cell = number | string | undefined;
export interface Range {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}
/** A place on this site. */
export interface Link {
  /** What it says: a text, or a message key (`@link.open`) filled in with `params`. */
  readonly label: string;
  readonly params?: Readonly<Record<string, Param>>;
  /** A path below the locale, without a query: `calculators/roofline/`, `instances/graviton-general/#m8g`. */
  readonly to: string;
  /** The query by name: of a calculator, its fields as an English reader types them. */
  readonly search?: Readonly<Record<string, string>>;
}
export type Row = Readonly<Record<string, Cell | Link>>;
export type OutputValue = Cell | Range | readonly Row[];

/** A quantity in a sentence or a step. */
export interface Term {
  readonly kind: Kind;
  /** In base units. */
  readonly value: number;
  readonly unit?: string;
  /** `reader` for what was typed or chosen, or the path of the record value (`trainium2.peak.fp8.dense`). */
  readonly from?: string;
}

export type Param = string | number | Term;

/** A sentence beside the result: `check.<message>` with its parameters filled in. */
export interface Check {
  readonly level: 'fine' | 'note' | 'warning';
  readonly message: string;
  readonly params?: Readonly<Record<string, Param>>;
  /** What the sentence is about, to link to: a path below the locale, e.g. `claims/#rainier-exaflops`. */
  readonly record?: string;
}

/** One formula at work: the values put in, by symbol of the equation, and what came out. */
export interface Step {
  readonly equation: EquationId;
  /** What it was computed for, where several steps use one equation: a preset's label, say. */
  readonly about?: string;
  readonly values: Readonly<Record<string, Term>>;
  readonly result: Term;
}

export interface Answer {
  readonly ok: true;
  readonly outputs: Readonly<Record<string, OutputValue>>;
  /** What was asked for, where that depends on the inputs: outputs to set large in place of those declared so, in order. */
  readonly headline?: readonly string[];
  readonly checks: readonly Check[];
  readonly steps: readonly Step[];
}

/** Outside the domain: the field to look at, and `reason.<reason>` with its parameters. */
export interface NoAnswer {
  readonly ok: false;
  readonly field: string;
  readonly reason: string;
  readonly params?: Readonly<Record<string, Param>>;
}

export type Outcome = Answer | NoAnswer;

export interface Axis {
  /** Message `axis.<label>`. */
  readonly label: string;
  readonly kind: Kind;
  readonly scale: 'linear' | 'log';
  readonly unit?: string;
}

/** A curve or a set of marks. `colour` is a family (see ui/charts/colours.ts), the same in every chart. */
export interface Series {
  readonly id: string;
  /** A text, or a message key (`@series.network`) filled in with `params`. */
  readonly label: string;
  readonly params?: Readonly<Record<string, Param>>;
  /** Written beside the curve instead of the label, which stays in the table and under the pointer; empty: nothing. */
  readonly drawn?: string;
  readonly colour: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** `marks` are points that matter themselves, `rings` hollow ones where curves bend or meet. */
  readonly style?: 'solid' | 'dashed' | 'marks' | 'rings';
}

/** One bar of a stacked chart: a value for each part, in the order of the parts. */
export interface StackedBar {
  /** A text, or a message key (`@bar.stage`) filled in with `params`. */
  readonly label: string;
  readonly params?: Readonly<Record<string, Param>>;
  readonly values: readonly number[];
}

/** A range on the axis of a chart of ranges, with a mark at its value. */
export interface RangeBar {
  /** A short name that tables beside the chart use too. */
  readonly key: string;
  /** A text, or a message key (`@figure.water`). */
  readonly label: string;
  readonly colour: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** It has no upper end: `high` is how far it is drawn. */
  readonly open?: boolean;
}

/** Points of a scatter chart. `dots` are many and small (some hundreds: thin them), `steps` a stepped front through its points. */
export interface Scattered extends Omit<Series, 'style'> {
  readonly style: 'dots' | 'steps' | 'marks';
  /** What each point is called where it is read out, in the order of `points`: a text or a message key. */
  readonly names?: readonly string[];
}

/** A line across a chart, at a value that may not or cannot be passed. */
export interface Limit {
  readonly axis: 'x' | 'y';
  readonly at: number;
  /** A text, or a message key (`@limit.capacity`) filled in with `params`. */
  readonly label: string;
  readonly params?: Readonly<Record<string, Param>>;
}

export type Chart =
  | { readonly type: 'lines'; readonly x: Axis; readonly y: Axis; readonly series: readonly Series[] }
  | {
      readonly type: 'bars';
      readonly value: Axis;
      readonly bars: readonly { readonly label: string; readonly colour: string; readonly value: number | undefined }[];
    }
  /** Drawn by `ui/charts/StackedCharts.tsx`, which the island passes as its `view`. */
  | {
      readonly type: 'stacked';
      readonly value: Axis;
      /** What the segments of every bar are, in order; texts or message keys. */
      readonly parts: readonly string[];
      readonly bars: readonly StackedBar[];
      /** A line across all bars, at a value that may not be passed. */
      readonly limit?: { readonly at: number; readonly label: string };
    }
  /** Drawn by `ui/charts/RangeCharts.tsx`, which the island passes as its `view`. */
  | {
      readonly type: 'ranges';
      readonly value: Axis;
      readonly bars: readonly RangeBar[];
      /** A line across all ranges, such as the reader's own value. */
      readonly limit?: { readonly at: number; readonly label: string };
    }
  /** Drawn by `ui/charts/ScatterCharts.tsx`, which the island passes as its `view`. */
  | {
      readonly type: 'scatter';
      readonly x: Axis;
      readonly y: Axis;
      readonly series: readonly Scattered[];
      readonly limits?: readonly Limit[];
    };

/** What a heavy computation may say while it runs, and ask. No result depends on it. */
export interface Control {
  /** The share that is done, from 0 to 1, and what is being done: `progress.<doing>`. Cheap: call it often. */
  readonly report: (share: number, doing: string) => void;
  /** Whether to give up: what is returned or thrown from then on is discarded. Ask it in long loops. */
  readonly cancelled: () => boolean;
}

export interface Definition<F extends Fields = Fields, X extends Facts = Facts> {
  readonly id: string;
  /** Raised when a link of an older version would be read differently. */
  readonly version: number;
  readonly fields: F;
  readonly outputs: Readonly<Record<string, OutputDeclaration>>;
  /** Every equation that `steps` may name, so that the page brings the formulas of these and no others. */
  readonly equations?: readonly EquationId[];
  /**
   * Takes longer than a key may (some 10 ms): its island evaluates it in a worker, shows progress and can be
   * stopped. Everybody else evaluates it as any other.
   */
  readonly heavy?: boolean;
  /**
   * Pure and total: never throws, never gives NaN or an infinity; outside its domain it returns a NoAnswer.
   * A heavy one may be given a `control`, and gives the same without.
   */
  readonly compute: (inputs: InputsOf<F>, facts: X, control?: Control) => Outcome;
  /**
   * The main picture for these inputs; several where one does not do. Pure and total. It is given the same
   * `inputs` object as `compute` before it, so that a WeakMap can spare a search the second time.
   */
  readonly charts?: (inputs: InputsOf<F>, facts: X, control?: Control) => readonly Chart[];
}

/** Checks a definition's types and gives it back; inference of the inputs is its reason to exist. */
export function defineCalculator<X extends Facts>() {
  return <const F extends Fields>(definition: Definition<F, X>): Definition<F, X> => definition;
}

/** A definition of unknown fields, as the generic view, the command line and the tests use it. */
// oxlint-disable-next-line typescript/no-explicit-any -- compute's parameter is contravariant; `never` would make it uncallable
export type AnyDefinition = Definition<any, any>;
