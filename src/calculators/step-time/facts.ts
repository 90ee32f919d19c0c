/** What the step-time calculator takes from the records: models, hardware with prices and networks, calibrations. */
import { linksOf } from '../../silicon/scaling/collective-algorithms.ts';
import { catalogue, lookup, stackOf, type CalibrationRecord } from '../../silicon/specs/catalogue.ts';
import { architecturePresets } from '../architecture-facts.ts';
import { groupable, ownHardware } from '../device.ts';
import { fabricPresets } from '../fabric-facts.ts';
import type { FabricPreset } from '../collectives/types.ts';
import { hardwarePresets } from '../hardware-facts.ts';
import type { HardwarePreset } from '../hardware.ts';
import type { Calibration, NetworkFact, StackPreset, StepFacts } from '../step/types.ts';

function calibrationOf(record: CalibrationRecord): Calibration {
  const { values, formats, chips, carriedFrom, band, leastWork } = record;
  const { fusedAttention, causal, dropout, context, ...constants } = stackOf(record);
  const from = carriedFrom === undefined ? undefined : catalogue.calibrations.find(({ id }) => id === carriedFrom);
  return {
    constants: Object.fromEntries(Object.keys(values).map((id) => [id, constants[id as keyof typeof values]])) as never,
    habits: { fusedAttention, causal, dropout, context },
    formats,
    chips,
    ...(from && { carriedFrom: from.name }),
    band: { low: band.low, high: band.high },
    leastWork,
  };
}

function stackPresets(): readonly StackPreset[] {
  return [
    { id: 'auto', label: '@option.stack.auto', group: 'own', values: {} },
    ...catalogue.calibrations.map((record) => ({
      id: record.id,
      label: record.name,
      group: 'calibrations',
      values: { calibration: calibrationOf(record) },
    })),
    { id: 'custom', label: '@option.stack.custom', group: 'own', values: {} },
  ];
}

/** What one chip moves between its cores by DMA, where its cores can be grouped into ranks. */
function coreOf({ values }: HardwarePreset): NetworkFact['core'] {
  const record = catalogue.chips.find(({ id }) => id === values.chip);
  if (!groupable(values) || !record?.dma?.bandwidth) return undefined;
  const from = `${record.id}.dma.bandwidth`;
  const rate = lookup(from);
  return 'value' in rate ? { bandwidth: Number(rate.value), from } : undefined;
}

/** Tiers at published rates: level by level where a fabric is on record, else the chip's links and its network. */
function tiersOf(preset: HardwarePreset, fabrics: readonly FabricPreset[]): NetworkFact['tiers'] {
  const { scaleUp, scaleOut, scaleUpRecord, scaleOutRecord, chips, chipsPerInstance, level } = {
    ...preset.values,
    scaleUpRecord: preset.values.scaleUp?.record,
  };
  const fabric = fabrics.find(({ id }) => id === preset.id)?.values.fabric;
  if (fabric) {
    let size = 1;
    const inside = fabric.levels.map(({ devices, sides, rate, rateFrom }) => {
      size *= devices;
      return {
        size,
        bandwidth: linksOf({ devices, rate, hop: 0, ranks: 1, ...(sides && { sides }) }) * rate,
        from: rateFrom,
      };
    });
    return [...inside, ...(fabric.network ? [{ bandwidth: fabric.network.rate, from: fabric.network.rateFrom }] : [])];
  }
  const domain = scaleUp?.domain ?? (level === 'chip' ? undefined : level === 'instance' ? chipsPerInstance : chips);
  const links =
    scaleUp?.oneWay !== undefined && domain !== undefined && scaleUpRecord !== undefined
      ? [{ size: domain, bandwidth: scaleUp.oneWay, from: scaleUpRecord }]
      : [];
  const network =
    scaleOut !== undefined && scaleOutRecord !== undefined && (links.length > 0 || chips === 1)
      ? [{ bandwidth: scaleOut, from: scaleOutRecord }]
      : [];
  return [...links, ...network];
}

function networkFacts(hardware: readonly HardwarePreset[]): StepFacts['networks'] {
  const fabrics = fabricPresets();
  return Object.fromEntries(
    hardware.flatMap((preset) => {
      const [tiers, core] = [tiersOf(preset, fabrics), coreOf(preset)];
      return tiers.length > 0 || core ? [[preset.id, { tiers, ...(core && { core }) }] as const] : [];
    }),
  );
}

/** A preset without what a step does not read: it would travel with every page for nothing. */
function lean({ values, ...preset }: HardwarePreset): HardwarePreset {
  const {
    level,
    chip,
    chipName,
    family,
    chips,
    chipsPerInstance,
    peak,
    hbm,
    hbmBandwidth,
    bank,
    banks,
    physicalCores,
    runtimePerCore,
    prices,
  } = values;
  const dense = Object.entries(peak).flatMap(([format, rates]) =>
    rates?.dense === undefined ? [] : [[format, { dense: rates.dense }] as const],
  );
  return {
    ...preset,
    values: {
      level,
      chip,
      chipName,
      family,
      chips,
      chipsPerInstance,
      peak: Object.fromEntries(dense),
      ...(hbm !== undefined && { hbm }),
      ...(hbmBandwidth !== undefined && { hbmBandwidth }),
      ...(bank !== undefined && { bank, banks }),
      ...(physicalCores !== undefined && { physicalCores }),
      ...(runtimePerCore && { runtimePerCore }),
      prices,
    },
  };
}

export function stepFacts(): StepFacts {
  const hardware = hardwarePresets();
  return {
    presets: {
      models: architecturePresets(),
      hardware: [...hardware.map(lean), ownHardware],
      stacks: stackPresets(),
    },
    networks: networkFacts(hardware),
  };
}
