/** The disputed numbers of a calculator to choose from, and what is said of a result that was worked out with others. */
import type { AnyDefinition, Facts } from '../../calculators/define.ts';
import type { Inputs } from '../../calculators/evaluate.ts';
import { show } from '../../calculators/wording.ts';
import { fill } from '../../i18n/fill.ts';
import type { Kind, Locale } from '../../silicon/units/index.ts';
import { concerns, type Asked } from './asked.ts';
import type { DisputedInput, PrintedValue, ReadingsFile } from './file.ts';

/** Picks a reading of a number; `undefined` for the chosen one. */
export type Pick = (path: string, id: string | undefined) => void;

interface Shown {
  readonly file: ReadingsFile;
  readonly asked: Asked;
  readonly locale: Locale;
  readonly root: string;
  /** Where links open: out of a frame. */
  readonly target: string | undefined;
  readonly pick: Pick;
}

export interface PanelProps extends Shown {
  readonly definition: AnyDefinition;
  readonly facts: Facts;
  readonly inputs: Inputs;
  /** Begins the ids of the controls. */
  readonly name: string;
}

function printed(kind: Kind, { value, unit }: PrintedValue, locale: Locale): string {
  return show(kind, value, locale, unit).text;
}

function One({ of, ...props }: PanelProps & { readonly of: DisputedInput }) {
  const { file, asked, locale, root, target, name, pick } = props;
  const { path, kind, label, chosen, others, page } = of;
  const id = `${name}-reading-${path.replaceAll('.', '-')}`;
  const used = asked.inUse.find((one) => one.of === of)?.id ?? '';
  const option = (one: PrintedValue) => `${printed(kind, one, locale)} · ${one.source}`;
  return (
    <div class={`calc-field${used && ' is-other'}`}>
      <label for={id}>{label}</label>
      <select id={id} value={used} onChange={({ currentTarget }) => pick(path, currentTarget.value || undefined)}>
        <option value="">{fill(file.words['chosenOne'] ?? '', { reading: option(chosen) })}</option>
        {others.map((other) => (
          <option key={other.id} value={other.id}>
            {option(other)}
          </option>
        ))}
      </select>
      <a href={root + page} target={target}>
        {file.words['about']}
      </a>
    </div>
  );
}

export function Panel(props: PanelProps) {
  const { file, asked, definition, inputs, facts } = props;
  const { words, disputed } = file;
  // One that is in use stays where it can be undone, whatever else is picked meanwhile.
  const here = disputed.filter(
    (of) =>
      asked.inUse.some((one) => one.of === of) ||
      of.others.some(({ patch }) => concerns(patch, definition, inputs, facts)),
  );
  const rest = disputed.filter((of) => !here.includes(of));
  const list = (some: readonly DisputedInput[]) => some.map((of) => <One key={of.path} of={of} {...props} />);
  return (
    <>
      <p class="calc-help">{here.length > 0 ? words['lead'] : words['noneHere']}</p>
      {list(here)}
      {rest.length > 0 && (
        <details class="calc-rest">
          <summary>{fill(words['rest'] ?? '', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

/** What is in use in place of what, each with a way back, and what an address asks for in vain. */
export function Notice({ file, asked, locale, root, target, pick }: Shown) {
  const { words } = file;
  const said = (key: string, ids: readonly string[]) => ids.map((id) => fill(words[key] ?? '', { id }));
  const messages = [
    ...said('unknown', asked.unknown),
    ...said('repeated', asked.repeated),
    ...said('idle', asked.idle),
  ];
  if (asked.inUse.length + messages.length === 0) return null;
  return (
    <ul class="calc-checks calc-readings" role="list">
      {asked.inUse.map(({ id, of, other }) => (
        <li key={id} class="is-note">
          <span aria-hidden="true">≠</span>
          <span>
            {fill(words['inUse'] ?? '', {
              label: of.label,
              other: printed(of.kind, other, locale),
              source: other.source,
              chosen: printed(of.kind, of.chosen, locale),
            })}{' '}
            <a href={root + of.page} target={target}>
              {words['about']}
            </a>{' '}
            <button type="button" class="button" onClick={() => pick(of.path, undefined)}>
              {words['undo']}
              <span class="sr-only"> {of.label}</span>
            </button>
          </span>
        </li>
      ))}
      {messages.map((message) => (
        <li key={message} class="is-warning">
          <span aria-hidden="true">!</span>
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
