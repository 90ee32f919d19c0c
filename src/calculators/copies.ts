/** A scenario and its answer as texts to paste elsewhere: a spreadsheet, a program, a document. */
import type { AnyDefinition, Answer, Facts, Field } from './define.ts';
import { fieldsOf, isLink, isRange, isTable, outputsFor, type ReadInputs } from './evaluate.ts';
import { report, substituted, type Formulas, type Report, type ReportedCell } from './report.ts';
import { typedQuantity } from './typed.ts';
import { addressOf } from './url-state.ts';
import { cellText, checkText, own, presetLabel, sentence, show, term, text, ui, type Wording } from './wording.ts';

export interface Scenario {
  readonly definition: AnyDefinition;
  readonly read: ReadInputs;
  readonly answer: Answer;
  readonly facts: Facts;
  readonly wording: Wording;
  readonly formulas: Formulas;
  /** Address that opens this scenario. */
  readonly link: string;
  /** Address of the site in this language, that the links of a table lead below. */
  readonly root: string;
}

export function reportOf({ definition, read, answer, facts, wording, formulas }: Scenario): Report {
  return report(definition, read, answer, facts, wording, formulas);
}

/** The same object as the command line prints. */
export function toJson(scenario: Scenario): string {
  return `${JSON.stringify(reportOf(scenario), null, 2)}\n`;
}

/** Quoted where needed; a text that a spreadsheet would run as a formula is kept a text. */
function csvCell(value: string | number): string {
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row for each number: part, id, label, value and unit, in base units and with a point, whatever the language. */
export function toCsv(scenario: Scenario): string {
  const { wording, root } = scenario;
  const said = reportOf(scenario);
  const rows: (string | number)[][] = [['part', 'id', 'label', 'value', 'unit', 'low', 'high']];
  const add = (part: string, id: string, label: string, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'path' in value) {
      rows.push([part, id, label, root + String(value.path), '', '', '']);
      return;
    }
    const quantity =
      typeof value === 'object' && value !== null && 'unit' in value ? (value as Record<string, never>) : undefined;
    rows.push(
      quantity
        ? [
            part,
            id,
            label,
            quantity['value'] ?? '',
            quantity['unit'] ?? '',
            quantity['low'] ?? '',
            quantity['high'] ?? '',
          ]
        : [part, id, label, Array.isArray(value) ? value.join(' ') : String(value ?? ''), '', '', ''],
    );
  };
  for (const [id, value] of Object.entries(said.inputs)) add('input', id, own(wording, `field.${id}`), value);
  for (const id of said.readings ?? []) add('reading', id, ui(wording, 'reading'), '');
  for (const [id, value] of Object.entries(said.outputs)) {
    if (!Array.isArray(value)) add('output', id, own(wording, `output.${id}`), value);
    else {
      for (const [index, row] of value.entries()) {
        for (const [column, one] of Object.entries(row as Record<string, ReportedCell>)) {
          add('output', `${id}.${index + 1}.${column}`, own(wording, `column.${id}.${column}`), one);
        }
      }
    }
  }
  return `${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function markdownCell(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** What a field holds, as a reader would say it. */
function inputText(wording: Wording, name: string, field: Field, value: unknown, facts: Facts): string {
  const preset = (id: string) => {
    const found = 'set' in field ? facts.presets[field.set]?.find((one) => one.id === id) : undefined;
    return found ? presetLabel(wording, name, found) : id;
  };
  switch (field.type) {
    case 'quantity':
      return value === undefined
        ? ''
        : typedQuantity(field.kind, value as number, { unit: field.unit, locale: wording.locale });
    case 'choice':
      return own(wording, `option.${name}.${String(value)}`);
    case 'preset':
      return preset(String(value));
    case 'presets':
      return (value as readonly string[]).map(preset).join(', ');
    case 'text':
      // A block of code within the list.
      return `\n\n${String(value).replaceAll(/^/gm, '      ')}\n`;
    case 'switch':
      return value ? '✓' : '–';
  }
}

/** The result, the steps and the link, in the page's language. */
export function toMarkdown({ definition, read, answer, facts, wording, formulas, link, root }: Scenario): string {
  const lines = [`## ${own(wording, 'title')}`, ''];
  const declared = outputsFor(definition, read.inputs, facts);
  for (const [id, one] of declared) {
    const value = answer.outputs[id];
    const label = own(wording, `output.${id}`);
    if (one.type === 'table') continue;
    if (value !== undefined && isRange(value) && one.type === 'quantity') {
      const part = (number: number) => show(one.kind, number, wording.locale, one.unit, one.binary).text;
      const range = ui(wording, 'range', { low: part(value.low), high: part(value.high) });
      lines.push(`- **${label}**: ${part(value.value)} (${range})`);
    } else if (value === undefined || typeof value !== 'object') {
      lines.push(`- **${label}**: ${cellText(wording, one, value)}`);
    }
  }
  for (const [id, one] of declared) {
    const rows = answer.outputs[id];
    if (one.type !== 'table' || rows === undefined || !isTable(rows) || rows.length === 0) continue;
    const columns = Object.entries(one.columns);
    lines.push('', `### ${own(wording, `output.${id}`)}`, '');
    lines.push(`| ${columns.map(([name]) => markdownCell(own(wording, `column.${id}.${name}`))).join(' | ')} |`);
    lines.push(`| ${columns.map(([, column]) => (column.type === 'quantity' ? '---:' : '---')).join(' | ')} |`);
    for (const row of rows) {
      const cells = columns.map(([name, column]) => {
        const value = row[name];
        if (isLink(value)) {
          const label = markdownCell(sentence(wording, value.label, value.params)).replaceAll(/[[\]]/g, '\\$&');
          return `[${label}](<${addressOf(value, root, read.readings)}>)`;
        }
        return column.type === 'link' ? '' : markdownCell(cellText(wording, column, value));
      });
      lines.push(`| ${cells.join(' | ')} |`);
    }
  }
  if (answer.checks.length > 0) lines.push('', ...answer.checks.map((check) => `> ${checkText(wording, check)}`));
  lines.push('', `### ${ui(wording, 'inputs')}`, '');
  for (const [name, field] of fieldsOf(definition)) {
    if (read.hidden.has(name) || read.inputs[name] === undefined) continue;
    lines.push(`- ${own(wording, `field.${name}`)}: ${inputText(wording, name, field, read.inputs[name], facts)}`);
  }
  for (const id of read.readings ?? []) lines.push(`- ${ui(wording, 'reading')}: \`${id}\``);
  if (answer.steps.length > 0) lines.push('', `### ${ui(wording, 'steps')}`, '');
  for (const [index, { equation, about, values, result }] of answer.steps.entries()) {
    const formula = formulas[equation];
    const name = [formula?.name ?? equation, about && `(${ui(wording, 'stepOf', { about: text(wording, about) })})`];
    const sum = formula ? `${substituted(wording, formula.expression, values)} = ` : '';
    lines.push(`${index + 1}. ${name.filter(Boolean).join(' ')}: ${sum}**${term(wording, result)}**`);
  }
  lines.push('', `<${link}>`, '');
  return lines.join('\n');
}
