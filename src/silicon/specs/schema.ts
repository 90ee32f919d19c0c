/**
 * What a record must look like, checked when the site is built and in the tests. Types catch what the
 * compiler can see; this catches the rest: dates that are none, addresses that are none, dissent
 * without a reason, a number that is not finite. It imports zod, so nothing that reaches a browser or
 * the command line imports it.
 */
import { z } from 'astro/zod';
import { catalogue, isQuantity, sourcedValues, type RecordList } from './catalogue.ts';
import { KINDS } from '../units/index.ts';

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const printed = z.string().trim().min(1, 'say what was printed');
const evidence = z.enum(['primary', 'secondary', 'estimate', 'derived']);

const source = z
  .strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    url: z.url({ protocol: /^https?$/ }).optional(),
    kind: z.enum(['primary', 'secondary', 'estimate']),
    date: date.optional(),
    read: z.iso.date(),
    note: z.string().min(1).optional(),
  })
  .refine(
    ({ url, note }) => url !== undefined || note !== undefined,
    'a source without an address needs a note that says why',
  );

const knownSource = z.string().refine((name) => Object.hasOwn(catalogue.sources, name), 'no such source');

const provenance = {
  printed,
  source: knownSource,
  kind: evidence.optional(),
  note: z.string().min(1).optional(),
};

const dissent = z
  .array(z.strictObject({ ...provenance, value: z.number().optional(), unit: z.string().optional() }))
  .min(1)
  .optional();

const sourced = {
  ...provenance,
  dissent,
  why: z.string().min(1).optional(),
  disclosure: z.enum(['disclosed', 'reported', 'estimated']).optional(),
};

/** Dissent has to say why it lost; a derived value has to show its sum. */
function explained<T extends z.ZodType<{ dissent?: unknown; why?: unknown; kind?: unknown; note?: unknown }>>(
  schema: T,
) {
  return schema
    .refine((value) => value.dissent === undefined || value.why !== undefined, 'dissent needs a why')
    .refine((value) => value.kind !== 'derived' || Boolean(value.note), 'a derived value shows its sum in note');
}

const quantitySchema = explained(
  z.strictObject({
    of: z.enum(Object.keys(KINDS) as [string, ...string[]]),
    value: z.number(),
    unit: z.string(),
    ...sourced,
  }),
);

const textSchema = explained(z.strictObject({ text: z.string().min(1), ...sourced }));

const check = z.strictObject({
  expression: z.string().min(1),
  terms: z.record(z.string(), z.union([z.string().min(1), z.number()])),
});

const claim = z
  .looseObject({
    id,
    said: z.string().min(1),
    by: z.string().min(1),
    date,
    check: check.optional(),
    rounded: check.optional(),
    condition: z.string().min(1).optional(),
    beside: z
      .array(check.extend({ reading: z.string().min(1), of: z.string().optional(), unit: z.string().optional() }))
      .optional(),
    verdict: z.enum(['holds', 'holds-rounded', 'holds-if', 'fails', 'unchecked']),
    because: z.string().min(1),
  })
  .refine(
    ({ verdict, condition }) => (verdict === 'holds-if') === (condition !== undefined),
    'a claim that holds on one reading names it, and no other does',
  );

const event = z.strictObject({
  id,
  date,
  topics: z.array(z.string()).min(1),
  what: z.string().min(1),
  disclosure: z.enum(['disclosed', 'reported', 'estimated']),
  source: knownSource,
  also: z.array(knownSource).optional(),
});

const price = z.looseObject({ id, system: z.string().min(1), region: z.string().min(1), date });

const stepSet = z
  .looseObject({
    id,
    name: z.string().min(1),
    chip: z.string().min(1),
    source: knownSource,
    also: z.array(knownSource).optional(),
    kind: evidence.optional(),
    derivation: z.string().min(1).optional(),
    columns: z.array(z.string()).min(1),
    rows: z.array(z.array(z.union([z.string().min(1), z.number().nonnegative(), z.boolean(), z.null()]))).min(1),
  })
  .refine(({ kind, derivation }) => kind !== 'derived' || Boolean(derivation), 'a derived time says how in derivation')
  .refine(({ columns, rows }) => rows.every(({ length }) => length === columns.length), 'a row has a cell a column');

const share = z.number().min(0).max(1);
const constants = {
  matmul: share,
  experts: share,
  attention: share,
  memory: share,
  layerOverhead: z.number().nonnegative(),
  stepOverhead: z.number().nonnegative(),
  rest: z.number().min(1),
  insideLinks: share,
  outsideLinks: share,
  launch: z.number().nonnegative(),
  dataOverlap: share,
  tensorOverlap: share,
};

/** One constant: its value in its domain, and a reason wherever it is more than a fit. */
const calibrated = (value: z.ZodNumber) =>
  z
    .strictObject({
      value,
      how: z.enum(['fitted', 'measured', 'carried', 'assumed']),
      as: z.enum(Object.keys(constants) as [string, ...string[]]).optional(),
      why: z.string().min(1).optional(),
    })
    .refine(({ how, as, why }) => why !== undefined || (how === 'fitted' && !as), 'say why it is taken to be so');

const selection = z
  .strictObject({
    set: z.string().refine((set) => catalogue.steps.some((one) => one.id === set), 'no such set of measured steps'),
    rows: z.array(z.int().positive()).min(1).optional(),
    rule: z.string().min(1).optional(),
  })
  .refine(({ rows, rule }) => !rows || rule, 'a selection of rows has a rule');

const bytes = z.number().nonnegative();
const calibration = z.strictObject({
  id,
  name: z.string().min(1),
  chips: z.array(z.string().min(1)),
  stack: z.string().min(1),
  summary: z.string().min(1),
  carriedFrom: id.optional(),
  values: z.strictObject(
    Object.fromEntries(Object.entries(constants).map(([name, domain]) => [name, calibrated(domain)])),
  ),
  style: z.strictObject({
    fusedAttention: z.boolean(),
    causal: z.boolean(),
    dropout: z.boolean(),
    context: z.enum(['ring', 'all-to-all']),
    why: z.string().min(1),
  }),
  formats: z.strictObject({
    weight: bytes,
    gradient: bytes,
    master: bytes,
    moments: bytes,
    tableMoments: bytes,
    activation: bytes,
  }),
  silent: z.looseObject({ why: z.string().min(1) }).optional(),
  fittedTo: z.array(selection),
  carriedTo: z.array(selection),
  band: z.strictObject({ low: z.number().positive().max(1), high: z.number().positive(), why: z.string().min(1) }),
  leastWork: z.number().nonnegative(),
  note: z.string().min(1).optional(),
});

/** A fault in a record: which, where in it, and what was expected. */
export interface Fault {
  readonly record: string;
  readonly path: string;
  readonly message: string;
}

function faultsOf(record: string, path: string, checked: z.ZodSafeParseResult<unknown>): Fault[] {
  if (checked.success) return [];
  return checked.error.issues.map((issue) => ({
    record,
    path: [path, ...issue.path.map(String)].filter(Boolean).join('.'),
    message: issue.message,
  }));
}

const OWN: Readonly<Partial<Record<RecordList, z.ZodType>>> = {
  calibrations: calibration,
  claims: claim,
  prices: price,
  steps: stepSet,
};

/** The faults of one record: of every sourced value in it, and of the record's own fields. */
export function recordFaults(list: RecordList, record: { readonly id: string }): Fault[] {
  const own = OWN[list] ?? z.looseObject({ id });
  return [
    ...faultsOf(record.id, '', own.safeParse(record)),
    ...sourcedValues(record).flatMap(({ path, value }) =>
      faultsOf(record.id, path, (isQuantity(value) ? quantitySchema : textSchema).safeParse(value)),
    ),
  ];
}

/** Every fault in the catalogue; empty when all records are well-formed. */
export function catalogueFaults(): Fault[] {
  const { sources, events, ...lists } = catalogue;
  return [
    ...Object.entries(sources).flatMap(([name, entry]) => faultsOf(name, 'source', source.safeParse(entry))),
    ...events.flatMap((entry) => faultsOf(entry.id, 'event', event.safeParse(entry))),
    ...Object.entries(lists).flatMap(([list, records]) =>
      records.flatMap((record) => recordFaults(list as RecordList, record)),
    ),
  ];
}
