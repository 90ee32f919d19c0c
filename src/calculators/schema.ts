/** JSON Schema (2020-12) of a calculator's report: what the command line prints and the data files hold. */
import { KINDS, type Kind } from '../silicon/units/index.ts';
import type { AnyDefinition, Facts, Field, OutputDeclaration, TableOutput } from './define.ts';
import { fieldsOf } from './evaluate.ts';

export type Schema = Readonly<Record<string, unknown>>;

function quantity(kind: Kind, missing: boolean): Schema {
  return {
    type: 'object',
    required: ['value', 'unit'],
    properties: {
      value: { type: missing ? ['number', 'null'] : 'number' },
      unit: { const: KINDS[kind].base },
      note: { type: 'string' },
    },
    additionalProperties: false,
  };
}

function range(kind: Kind): Schema {
  return {
    type: 'object',
    required: ['low', 'value', 'high', 'unit'],
    properties: {
      low: { type: 'number' },
      value: { type: 'number' },
      high: { type: 'number' },
      unit: { const: KINDS[kind].base },
    },
    additionalProperties: false,
  };
}

function fieldSchema(field: Field, facts: Facts): Schema {
  switch (field.type) {
    case 'quantity':
      return quantity(field.kind, field.optional ?? false);
    case 'choice':
      return { enum: field.options, default: field.default };
    case 'preset':
      return { enum: (facts.presets[field.set] ?? []).map(({ id }) => id), default: field.default };
    case 'presets':
      return {
        type: 'array',
        items: { enum: (facts.presets[field.set] ?? []).map(({ id }) => id) },
        minItems: field.min,
        maxItems: field.max,
        uniqueItems: true,
        default: field.default,
      };
    case 'text':
      return { type: 'string', maxLength: field.maxLength, default: field.default };
    case 'switch':
      return { type: 'boolean', default: field.default };
  }
}

const link: Schema = {
  type: ['object', 'null'],
  required: ['text', 'path'],
  properties: { text: { type: 'string' }, path: { type: 'string' } },
  additionalProperties: false,
};

function columnSchema(column: TableOutput['columns'][string]): Schema {
  if (column.type === 'link') return link;
  return column.type === 'text' ? outputSchema(column) : { anyOf: [quantity(column.kind, true), { type: 'string' }] };
}

function outputSchema(declared: OutputDeclaration): Schema {
  if (declared.type === 'text') return { type: ['string', 'null'] };
  if (declared.type === 'quantity') {
    // A text says why there is no number: that a chip has no instance, or that the reader gave nothing.
    const one = [quantity(declared.kind, true), { type: 'string' }];
    return { anyOf: declared.range ? [range(declared.kind), ...one] : one };
  }
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(declared.columns).map(([id, column]) => [id, columnSchema(column)]),
      ),
    },
  };
}

/** A field that `when` can hide is absent from the inputs, so only the others are required. */
export function schemaOf(definition: AnyDefinition, facts: Facts): Schema {
  const fields = fieldsOf(definition);
  const outputs = Object.entries(definition.outputs as Readonly<Record<string, OutputDeclaration>>);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${definition.id} ${definition.version}`,
    type: 'object',
    required: ['calculator', 'inputs', 'outputs', 'checks', 'steps'],
    properties: {
      calculator: { const: definition.id },
      inputs: {
        type: 'object',
        required: fields.filter(([, field]) => !field.when).map(([name]) => name),
        properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field, facts)])),
      },
      readings: {
        description: 'Readings of disputed numbers that stood in for the chosen ones; see disputed.json.',
        type: 'array',
        items: { type: 'string', pattern: '^[^~,]+~[^~,]+(~[0-9]+)?$' },
        uniqueItems: true,
      },
      outputs: {
        type: 'object',
        required: outputs.filter(([, declared]) => !declared.when).map(([id]) => id),
        properties: Object.fromEntries(outputs.map(([id, declared]) => [id, outputSchema(declared)])),
      },
      checks: {
        type: 'array',
        items: {
          type: 'object',
          required: ['level', 'check', 'text'],
          properties: {
            level: { enum: ['fine', 'note', 'warning'] },
            check: { type: 'string' },
            text: { type: 'string' },
            record: { type: 'string' },
          },
        },
      },
      steps: {
        type: 'array',
        items: {
          type: 'object',
          required: ['equation', 'expression', 'substituted', 'values', 'result'],
          properties: {
            equation: { type: 'string' },
            about: { type: 'string' },
            expression: { type: 'string' },
            substituted: { type: 'string' },
            values: { type: 'object' },
            result: { type: 'object' },
          },
        },
      },
    },
  };
}
