/**
 * The site calculator against published energies and carbon of training runs. Most of them are hours times a rated power
 * by construction: those rows have the role `arithmetic`. What was metered is predicted from the power on record of the
 * chip, and from hours that the training-time calculator gives where the publication has none.
 */
import type { Range } from '../../calculators/define.ts';
import { evaluate, type RawInputs } from '../../calculators/evaluate.ts';
import { sitePower } from '../../calculators/site-power/definition.ts';
import { siteFacts } from '../../calculators/site-power/facts.ts';
import { trainingTime } from '../../calculators/training-time/definition.ts';
import { trainingFacts } from '../../calculators/training-time/facts.ts';
import { catalogue, type EnergyRecord } from '../../silicon/specs/catalogue.ts';
import { raw } from '../../silicon/units/index.ts';
import { providedRows, setId, type PlainRow } from './rows.ts';
import type { Provided, Unpredicted } from './types.ts';

const calculator = 'site-power';
const ENERGY = 'Energy, as hours times power';
const CARBON = 'Carbon, as hours times power';
const METERED = 'Energy, metered';
const HOUR = 3600;
const KWH = 3.6e6;

const facts = siteFacts();

/** As many chips as there are chip-hours, for one hour. */
function typedFor(hours: number, pue: EnergyRecord['pue'], factor: number): RawInputs {
  return {
    count: String(Math.round(hours)),
    period: '1 h',
    pue: 'own',
    ownPue: String(pue ? raw(pue.value) : 1),
    grid: 'own',
    ownGrid: `${factor * KWH} kg/kWh`,
  };
}

function predicted(typed: RawInputs, output: 'energy' | 'carbon'): Range | undefined {
  const done = evaluate(sitePower, typed, facts);
  return done.ok ? (done.answer.outputs[output] as Range | undefined) : undefined;
}

/** Carbon for each unit of energy of the chips, PUE included, that a row implies. */
function implied({ carbon, chipHours, power }: EnergyRecord): number {
  return raw(carbon!.value) / (raw(chipHours!.value) * raw(power!.value));
}

/** Of rows that share what they do not print, what the others imply; of others what they print. */
function factorOf(record: EnergyRecord): number | undefined {
  if (record.factor) return raw(record.factor.value);
  const others = catalogue.energies.filter(
    ({ id, sharedFactor }) => sharedFactor !== undefined && sharedFactor === record.sharedFactor && id !== record.id,
  );
  return others.length > 0 ? others.reduce((sum, one) => sum + implied(one), 0) / others.length : undefined;
}

/** A product that the publication made itself, made again. */
function product(record: EnergyRecord, output: 'energy' | 'carbon'): PlainRow[] {
  const { id, name, chipHours, power, basis } = record;
  const printed = record[output];
  const factor = factorOf(record) ?? 0;
  if (basis !== 'product' || !printed || !chipHours || !power) return [];
  const typed = {
    ...typedFor(raw(chipHours.value) / HOUR, record.pue, factor),
    hardware: 'custom',
    ownPower: `${raw(power.value)} W`,
  };
  const made = predicted(typed, output);
  const notes = [record.note, record.sharedFactor && 'Their product is taken from the other rows of the card.'];
  const note = notes.filter(Boolean).join(' ');
  return made
    ? [
        {
          id: `${id}-${output}`,
          name,
          predicted: made.value,
          measured: raw(printed.value),
          group: output === 'energy' ? ENERGY : CARBON,
          role: 'arithmetic',
          source: printed.source,
          ...(note && { note }),
        },
      ]
    : [];
}

/** Chip-hours of a training whose hours are not printed: low, middle and high, as the training-time calculator has them. */
function hoursOf({ model, chip, tokens }: EnergyRecord): Range | undefined {
  if (!model || !chip || !tokens) return undefined;
  const typed = { model, hardware: chip, tokens: `${raw(tokens.value) / 1e12}T`, units: '1024' };
  const done = evaluate(trainingTime, typed, trainingFacts());
  return done.ok ? (done.answer.outputs['chipHours'] as Range) : undefined;
}

/** What was metered, from the power of the chip on record. */
function metered(record: EnergyRecord): PlainRow[] {
  const { id, name, chip, chipHours, energy, contested, basis } = record;
  if (basis !== 'measured' || contested || !energy || !chip) return [];
  const hours = chipHours ? { value: raw(chipHours.value) } : hoursOf(record);
  if (!hours) return [];
  // Without hours it is the GPUs that were metered.
  const pue = chipHours && record.pue;
  const at = (time: number) => predicted({ ...typedFor(time / HOUR, pue, 0), hardware: chip }, 'energy')?.value;
  const value = at(hours.value);
  const [low, high] = 'low' in hours ? [at(hours.low), at(hours.high)] : [undefined, undefined];
  return value === undefined
    ? []
    : [
        {
          id: `${id}-energy`,
          name,
          predicted: value,
          measured: raw(energy.value),
          ...(low !== undefined && high !== undefined && { low, high }),
          group: METERED,
          role: 'formula',
          source: energy.source,
          note: chipHours
            ? 'Power of the bare chip on record, for the hours and the PUE printed.'
            : 'Hours by the training-time calculator, design power of the GPU; the GPUs alone were metered.',
        },
      ];
}

/** Every published energy and carbon that the calculator can be held against, and what contradicts itself. */
export function sitePowerComparisons(): Provided {
  const all = catalogue.energies;
  const energies = providedRows(calculator, 'energy', [
    ...all.flatMap((record) => product(record, 'energy')),
    ...all.flatMap(metered),
  ]);
  const carbon = providedRows(
    calculator,
    'carbon',
    all.flatMap((record) => product(record, 'carbon')),
  );
  const unpredicted = all
    .filter(({ contested }) => contested)
    .map(({ id, name }): Unpredicted => ({ row: id, calculator, set: setId(METERED), name, reason: 'contested' }));
  return {
    sets: [...energies.sets, ...carbon.sets],
    comparisons: [...energies.comparisons, ...carbon.comparisons],
    unpredicted,
  };
}
