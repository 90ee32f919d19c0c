/** What the goodput calculator takes from the records: how chips are grouped, what failed elsewhere, model sizes. */
import { parameterCount } from '../../silicon/scaling/parameters.ts';
import { catalogue, isQuantity, lookup, type FailureRecord } from '../../silicon/specs/catalogue.ts';
import { raw } from '../../silicon/units/index.ts';
import { hardwarePresets } from '../hardware-facts.ts';
import type { GoodputFacts, MachinePreset, ModelPreset, RatesPreset } from './types.ts';

function machines(): MachinePreset[] {
  return hardwarePresets().flatMap(({ values, ...preset }) => {
    const { level, chip, chipName, family, chips, chipsPerInstance } = values;
    if (level === 'chip') return [];
    const own = catalogue.chips.find(({ id }) => id === chip)?.vendor === 'AWS';
    const whole = level !== 'instance' && { chipsPerUltraServer: chips };
    return [{ ...preset, values: { chip, chipName, family, own, chipsPerInstance, ...whole } }];
  });
}

const ownMachine: MachinePreset = {
  id: 'custom',
  label: '@option.hardware.custom',
  group: 'own',
  values: { chip: 'custom', chipName: '@option.hardware.custom', family: 'reader', own: false },
};

/**
 * The mean time between failures of one part of each domain. Where causes are told they are laid to their
 * domains; where they are not, everything is laid to the chips, so that an instance of more chips fails more often.
 */
function mtbfOf(record: FailureRecord): RatesPreset['values']['mtbf'] | undefined {
  const { chips, chipsPerInstance, period, interruptions, causes, instanceMtbf } = record;
  const perInstance = raw(chipsPerInstance.value);
  if (instanceMtbf) return { chip: raw(instanceMtbf.value) * perInstance };
  if (!chips || !period || !interruptions) return undefined;
  const exposed = raw(chips.value) * raw(period.value);
  if (!causes) return { chip: exposed / raw(interruptions.value) };
  return {
    chip: exposed / raw(causes.chip.value),
    instance: exposed / perInstance / raw(causes.instance.value),
    shared: exposed / (raw(causes.network.value) + raw(causes.software.value)),
    silent: exposed / raw(causes.silent.value),
  };
}

/** Ten digits are more than any of it is known to, and fewer to bring to every page. */
const lean = (value: number) => Number(value.toPrecision(10));

/** Failures a second of everything, for each chip on its own instances. */
function perChip(record: FailureRecord, mtbf: RatesPreset['values']['mtbf']): number {
  const { instance = Infinity, ...others } = mtbf;
  const chips = Object.values(others).reduce((sum, time) => sum + 1 / time, 0);
  return chips + 1 / (instance * raw(record.chipsPerInstance.value));
}

function rates(): RatesPreset[] {
  return catalogue.failures.flatMap((record) => {
    const { id, name, chip, chips, interruptions } = record;
    const mtbf = mtbfOf(record);
    if (!mtbf) return [];
    const chipName = catalogue.chips.find((one) => one.id === chip)!.name;
    const path = `${id}.${interruptions ? 'interruptions' : 'instanceMtbf'}`;
    const watched = chips && { chips: raw(chips.value) };
    const times = Object.fromEntries(Object.entries(mtbf).map(([domain, time]) => [domain, lean(time)]));
    const values = { chip, chipName, ...watched, mtbf: times, perChip: lean(perChip(record, mtbf)), path };
    return [{ id, label: name, group: 'published', record: `failures/#${id}`, values }];
  });
}

const ownRates: RatesPreset = { id: 'own', label: '@option.rates.own', group: 'own', values: { mtbf: {} } };

function models(): ModelPreset[] {
  return catalogue.models.map((record) => ({
    id: record.id,
    label: record.name,
    group: record.type,
    values: { parameters: parameterCount(record) },
  }));
}

const ownModels: readonly ModelPreset[] = ['count', 'size'].map((id) => ({
  id,
  label: `@option.model.${id}`,
  group: 'own',
  values: {},
}));

export function goodputFacts(): GoodputFacts {
  const site = lookup('project-rainier.values.chips');
  return {
    presets: {
      hardware: [...machines(), ownMachine],
      rates: [...rates(), ownRates],
      models: [...models(), ...ownModels],
    },
    rainier: { chips: isQuantity(site) ? raw(site.value) : 0, chip: 'trainium2' },
  };
}
