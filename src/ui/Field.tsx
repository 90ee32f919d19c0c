/** One field of the form: its label, its control, and one line for its help or for what is wrong with it. */
import { useState } from 'preact/hooks';
import type {
  Facts,
  Field as Declared,
  Preset,
  PresetField,
  PresetsField,
  QuantityField,
  TextField,
} from '../calculators/define.ts';
import { blankValue, type Inputs, type RawValue } from '../calculators/evaluate.ts';
import { groupLabel, own, presetLabel, show, ui, type Wording } from '../calculators/wording.ts';
import { unitSymbol } from '../silicon/units/index.ts';

export interface FieldProps {
  readonly name: string;
  readonly field: Declared;
  readonly id: string;
  readonly value: RawValue;
  /** What is wrong with it, in words. */
  readonly error: string | undefined;
  readonly inputs: Inputs;
  readonly facts: Facts;
  readonly wording: Wording;
  readonly root: string;
  readonly change: (name: string, value: RawValue) => void;
}

interface Control extends FieldProps {
  readonly described: { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean };
}

/** Only numbers that are never typed with a unit get the small keyboard of digits. */
function keyboard({ kind, max }: QuantityField): 'decimal' | undefined {
  return kind === 'share' || kind === 'ratio' || (kind === 'count' && max !== undefined && max <= 1e5)
    ? 'decimal'
    : undefined;
}

function QuantityInput({
  name,
  field,
  value,
  inputs,
  facts,
  wording,
  change,
  described,
}: Control & { field: QuantityField }) {
  const typed = String(value);
  const blank = field.optional ? blankValue(field.blank, inputs, facts) : undefined;
  const bare = /^[\d.,\s\u00a0\u202f'_+-]*$/.test(typed) && typed.trim() !== '';
  return (
    <span class="calc-entry">
      <input
        {...described}
        type="text"
        inputMode={keyboard(field)}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={typed}
        placeholder={
          blank === undefined ? undefined : show(field.kind, blank, wording.locale, field.unit || undefined).text
        }
        onInput={(event) => change(name, event.currentTarget.value)}
      />
      <span class="calc-unit" aria-hidden="true">
        {bare ? unitSymbol(field.kind, field.unit, wording.locale) : ''}
      </span>
    </span>
  );
}

function Options({ name, presets, wording }: { name: string; presets: readonly Preset[]; wording: Wording }) {
  const groups = [...new Set(presets.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => {
        const options = presets
          .filter((preset) => preset.group === group)
          .map((preset) => (
            <option key={preset.id} value={preset.id}>
              {presetLabel(wording, name, preset)}
            </option>
          ));
        return group === undefined ? (
          options
        ) : (
          <optgroup key={group} label={groupLabel(wording, group)}>
            {options}
          </optgroup>
        );
      })}
    </>
  );
}

function RecordLinks({ preset, wording, root }: { preset: Preset | undefined; wording: Wording; root: string }) {
  const label = preset?.label ?? '';
  const links = [
    preset?.record && (
      <a key="record" href={root + preset.record} aria-label={`${ui(wording, 'record')}: ${label}`}>
        {ui(wording, 'record')}
      </a>
    ),
    preset?.source && (
      <a key="source" href={`${root}sources/#${preset.source}`} aria-label={`${ui(wording, 'source')}: ${label}`}>
        {ui(wording, 'source')}
      </a>
    ),
  ].filter(Boolean);
  return <span class="calc-links">{links.length > 1 ? [links[0], ' · ', links[1]] : links}</span>;
}

/** Whether a text has room for several lines. */
function isLines(field: Declared): field is TextField {
  return field.type === 'text' && field.rows > 1;
}

/** A line of words, or several. */
function TextInput({ name, field, value, change, described }: Control & { field: TextField }) {
  const Lines = field.rows > 1 ? 'textarea' : 'input';
  return (
    <Lines
      {...described}
      {...(field.rows > 1 ? { rows: field.rows } : { type: 'text' })}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      value={String(value)}
      onInput={(event: { readonly currentTarget: { readonly value: string } }) =>
        change(name, event.currentTarget.value)
      }
    />
  );
}

function PresetSelect({ name, field, value, facts, wording, change, described }: Control & { field: PresetField }) {
  const presets = facts.presets[field.set] ?? [];
  const typed = String(value);
  return (
    <select {...described} value={typed} onChange={(event) => change(name, event.currentTarget.value)}>
      {!presets.some(({ id }) => id === typed) && (
        <option value={typed}>{ui(wording, 'unknown', { id: typed })}</option>
      )}
      <Options name={name} presets={presets} wording={wording} />
    </select>
  );
}

/** Several records: those chosen as tokens that can be taken away, and a list to add from. */
function PresetsPicker({ name, field, value, facts, wording, change, described }: Control & { field: PresetsField }) {
  const presets = facts.presets[field.set] ?? [];
  const chosen = Array.isArray(value) ? (value as readonly string[]) : String(value).split(',').filter(Boolean);
  const left = presets.filter(({ id }) => !chosen.includes(id));
  const [picked, setPicked] = useState<string>();
  const next = left.find(({ id }) => id === picked)?.id ?? left[0]?.id;
  const label = own(wording, `field.${name}`);
  const labelOf = (id: string) => {
    const preset = presets.find((one) => one.id === id);
    return preset ? presetLabel(wording, name, preset) : ui(wording, 'unknown', { id });
  };
  const remove = (id: string, button: HTMLElement) => {
    const list = button.closest('.calc-picker');
    change(
      name,
      chosen.filter((one) => one !== id),
    );
    // The button that had the focus is gone: the next one to use gets it.
    requestAnimationFrame(() => list?.querySelector<HTMLElement>('.calc-token button, select')?.focus());
  };
  return (
    <span class="calc-picker">
      <span class="calc-tokens">
        {chosen.map((id) => (
          <span class="calc-token" key={id}>
            {labelOf(id)}
            <button
              type="button"
              aria-label={ui(wording, 'remove', { label: labelOf(id) })}
              onClick={(event) => remove(id, event.currentTarget)}
            >
              ×
            </button>
          </span>
        ))}
      </span>
      <span class="calc-add">
        <select
          {...described}
          aria-label={ui(wording, 'addTo', { field: label })}
          value={next}
          disabled={left.length === 0 || chosen.length >= field.max}
          onChange={(event) => setPicked(event.currentTarget.value)}
        >
          <Options name={name} presets={left} wording={wording} />
        </select>
        <button
          type="button"
          class="button"
          disabled={next === undefined || chosen.length >= field.max}
          onClick={() => next !== undefined && change(name, [...chosen, next])}
        >
          {ui(wording, 'add')}
        </button>
      </span>
    </span>
  );
}

export function Field(props: FieldProps) {
  const { name, field, id, value, error, facts, wording, root, change } = props;
  const label = own(wording, `field.${name}`);
  const described = { id, 'aria-describedby': `${id}-note`, 'aria-invalid': error !== undefined };
  const preset = field.type === 'preset' ? facts.presets[field.set]?.find((one) => one.id === value) : undefined;
  return (
    <div class={`calc-field calc-${isLines(field) ? 'lines' : field.type}`} data-field={name}>
      {field.type === 'switch' ? (
        <label class="calc-switch">
          <input
            {...described}
            type="checkbox"
            checked={value === true || value === 'true'}
            onChange={(event) => change(name, event.currentTarget.checked)}
          />
          {label}
        </label>
      ) : (
        <span class="calc-label">
          <label for={id}>{label}</label>
          {field.type === 'preset' && <RecordLinks preset={preset} wording={wording} root={root} />}
        </span>
      )}
      {field.type === 'quantity' && <QuantityInput {...props} field={field} described={described} />}
      {field.type === 'preset' && <PresetSelect {...props} field={field} described={described} />}
      {field.type === 'presets' && <PresetsPicker {...props} field={field} described={described} />}
      {field.type === 'text' && <TextInput {...props} field={field} described={described} />}
      {field.type === 'choice' && (
        <select {...described} value={String(value)} onChange={(event) => change(name, event.currentTarget.value)}>
          {!field.options.includes(String(value)) && (
            <option value={String(value)}>{ui(wording, 'unknown', { id: String(value) })}</option>
          )}
          {field.options.map((option) => (
            <option key={option} value={option}>
              {own(wording, `option.${name}.${option}`)}
            </option>
          ))}
        </select>
      )}
      <span class="calc-note" id={`${id}-note`}>
        {wording.own[`help.${name}`]}
        <span class="calc-error" aria-live="polite">
          {error}
        </span>
      </span>
    </div>
  );
}
