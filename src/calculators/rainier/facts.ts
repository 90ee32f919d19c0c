/** What the calculator of Project Rainier takes from the records: UltraServers, failure rates, model sizes, the site. */
import { activeParameterCount, parameterCount } from '../../silicon/scaling/parameters.ts';
import { catalogue, isQuantity, lookup } from '../../silicon/specs/catalogue.ts';
import { raw } from '../../silicon/units/index.ts';
import { fabricPresets } from '../fabric-facts.ts';
import { goodputFacts } from '../goodput/facts.ts';
import { hardwarePresets } from '../hardware-facts.ts';
import type { MachinePreset, ModelPreset, RainierFacts, RatesPreset, SiteCount } from './types.ts';

/** The UltraServer of the cluster first, then the one that it is compared with. */
const MACHINES = ['trn2-ultraserver', 'trn3-gen2-ultraserver'] as const;

function machine(id: string): MachinePreset[] {
  const preset = hardwarePresets().find((one) => one.id === id);
  const fact = fabricPresets().find((one) => one.id === id)?.values;
  const power = catalogue.systems.find((one) => one.id === id)?.power;
  if (!preset || !fact?.fabric?.network) return [];
  const { chip, chipName, family, chips, chipsPerInstance, peak, hbm, hbmBandwidth, physicalCores, grouping } =
    preset.values;
  if (hbm === undefined || hbmBandwidth === undefined || physicalCores === undefined) return [];
  const { levels, network, ranks } = fact.fabric;
  const dense = Object.entries(peak).flatMap(([format, printed]) =>
    printed?.dense === undefined ? [] : [[format, { dense: printed.dense }] as const],
  );
  return [
    {
      id,
      label: preset.label,
      record: `systems/${id}/`,
      values: {
        chip,
        chipName,
        family,
        cores: physicalCores,
        grouping: grouping ?? 1,
        chipsPerServer: chipsPerInstance,
        chips,
        peak: Object.fromEntries(dense),
        hbm,
        hbmBandwidth,
        levels: levels.map(({ devices, sides, rate, rateFrom, hop = 0 }) => ({
          devices,
          rate,
          rateFrom,
          hop,
          ...(sides && { sides }),
        })),
        network: { rate: network.rate, rateFrom: network.rateFrom, hop: network.hop ?? 0 },
        ranks,
        ...(power && { power: { value: raw(power.value), from: `${id}.power` } }),
        records: [...(fact.records ?? []), id, chip, 'project-rainier'],
      },
    },
  ];
}

function rates(): RatesPreset[] {
  return goodputFacts().presets.rates.map(({ values, ...preset }) => {
    const { chipName, mtbf, perChip, path } = values;
    return {
      ...preset,
      values: {
        mtbf,
        ...(chipName !== undefined && { chipName }),
        ...(perChip !== undefined && { perChip }),
        ...(path !== undefined && { path }),
      },
    };
  });
}

function models(): ModelPreset[] {
  return [
    ...catalogue.models.map((record) => ({
      id: record.id,
      label: record.name,
      group: record.type,
      values: { total: parameterCount(record), active: activeParameterCount(record) },
    })),
    { id: 'count', label: '@option.model.count', group: 'own', values: {} },
  ];
}

function counted(name: string): SiteCount {
  const from = `project-rainier.values.${name}`;
  const found = lookup(from);
  if (!isQuantity(found)) throw new Error(`${from} is a text.`);
  return { count: raw(found.value), from };
}

export function rainierFacts(): RainierFacts {
  return {
    presets: { machines: MACHINES.flatMap(machine), rates: rates(), models: models() },
    site: {
      chip: 'trainium2',
      chips: counted('chips'),
      fleet: counted('chipsAnthropicUse'),
      buildings: counted('buildingsActive2025'),
      buildingsLater: counted('buildings'),
    },
  };
}
