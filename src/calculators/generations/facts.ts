/** What the generations calculator needs of the records. */
import { catalogue, evidenceOf, type ProcessorRecord, type SourcedQuantity } from '../../silicon/specs/catalogue.ts';
import { raw } from '../../silicon/units/index.ts';
import { customHardware, hardwarePresets } from '../hardware-facts.ts';
import type { HardwarePreset } from '../hardware.ts';
import type { GenerationsFacts, ProcessorPreset } from './types.ts';

function processorPreset(record: ProcessorRecord): ProcessorPreset {
  const { id, name, cores, clock, cache, memory, power } = record;
  const value = (key: string, reading: SourcedQuantity | undefined) => (reading ? { [key]: raw(reading.value) } : {});
  return {
    id,
    label: name,
    group: 'processors',
    record: `processors/${id}/`,
    ...(cores && { source: cores.source }),
    values: {
      level: 'processor',
      family: 'graviton',
      ...value('cores', cores),
      ...value('clock', clock),
      ...value('l2', cache?.l2),
      ...value('l3', cache?.l3),
      ...value('channels', memory?.channels),
      ...value('memoryBandwidth', memory?.bandwidth),
      ...(power && { power: { value: raw(power.value), kind: evidenceOf(power) } }),
    },
  };
}

/** Prices, printed totals and array roofs are for other calculators. */
function lean(preset: HardwarePreset): HardwarePreset {
  const { published: _totals, arrayPeak: _roofs, ...values } = preset.values;
  return { ...preset, values: { ...values, prices: [] } as HardwarePreset['values'] };
}

export function generationsFacts(): GenerationsFacts {
  const hardware = hardwarePresets().map(lean);
  return { presets: { systems: [...hardware, ...catalogue.processors.map(processorPreset), customHardware] } };
}
