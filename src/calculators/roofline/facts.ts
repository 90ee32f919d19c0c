/** What the roofline needs of the records: the chips with their fabrics, and models reduced to what decoding reads. */
import { catalogue, type ChipRecord, type ModelRecord } from '../../silicon/specs/catalogue.ts';
import { matmulParameters } from '../../silicon/scaling/parameters.ts';
import { raw } from '../../silicon/units/index.ts';
import { hardwarePresets } from '../hardware-facts.ts';
import type { HardwarePreset } from '../hardware.ts';
import type { RooflineChip, RooflineFacts, RooflineModel } from './types.ts';

/** The scale-out rate of a chip in the largest system that is made of it and publishes one. */
function scaleOutOf(chip: string, presets: readonly HardwarePreset[]): RooflineChip['scaleOut'] {
  const [largest] = presets
    .filter(({ values }) => values.level !== 'chip' && values.chip === chip && values.scaleOut !== undefined)
    .sort((a, b) => b.values.chips - a.values.chips);
  return largest && { rate: largest.values.scaleOut!, system: largest.label };
}

function arrayOf({ cores }: ChipRecord): RooflineChip['array'] {
  const core = catalogue.cores.find(({ id }) => id === cores?.record);
  if (!core) return undefined;
  const { array, throttle } = core;
  return {
    rows: raw(array.rows.value),
    ...(throttle && { throttle: { share: raw(throttle.share.value), ramp: raw(throttle.ramp.value) } }),
  };
}

function chipOf({ values }: HardwarePreset, presets: readonly HardwarePreset[]): RooflineChip {
  const record = catalogue.chips.find(({ id }) => id === values.chip)!;
  const { chip, chipName, family, peak, arrayPeak, hbm, hbmBandwidth, scaleUp } = values;
  const rate = scaleUp?.oneWay ?? scaleUp?.unstated;
  const disputed = (record.hbm?.bandwidth?.dissent ?? []).flatMap(({ value }) => (value === undefined ? [] : [value]));
  const scaleOut = scaleOutOf(chip, presets);
  const array = arrayOf(record);
  return {
    chip,
    chipName,
    family,
    peak,
    ...(arrayPeak && { arrayPeak }),
    ...(hbm !== undefined && { hbm }),
    ...(hbmBandwidth !== undefined && { hbmBandwidth }),
    ...(disputed.length > 0 && { disputedBandwidth: [...new Set(disputed)] }),
    ...(rate !== undefined && { scaleUp: { rate, directionKnown: scaleUp?.oneWay !== undefined } }),
    ...(scaleOut && { scaleOut }),
    ...(array && { array }),
  };
}

function modelOf(model: ModelRecord): RooflineModel {
  const { name, layers, hidden, heads, kvHeads, headWidth, experts, mla, window } = model;
  const routed = experts ? layers - experts.denseLayers : 0;
  const expert = experts ? model.ffnMatrices * hidden * experts.ffn : 0;
  return {
    name,
    layers,
    hidden,
    heads,
    kvHeads,
    headWidth,
    weights: matmulParameters(model) - routed * (experts?.active ?? 0) * expert,
    ...(experts && { experts: { layers: routed, count: experts.count, active: experts.active, weights: expert } }),
    ...(window && {
      window: { layers: layers - Math.floor((layers * window.full) / window.every), width: window.width },
    }),
    ...(mla && { latent: { rank: mla.kvRank, rope: mla.rope } }),
    parameters: raw(model.parameters.value),
  };
}

export function rooflineFacts(): RooflineFacts {
  const presets = hardwarePresets();
  const chips = presets
    .filter(({ values }) => values.level === 'chip')
    .map((preset) => ({
      ...preset,
      values: chipOf(preset, presets) as RooflineChip & Readonly<Record<string, unknown>>,
    }));
  const custom = { chip: 'custom', chipName: '@option.chips.custom', family: 'reader', peak: {} };
  return {
    presets: {
      chips: [...chips, { id: 'custom', label: '@option.chips.custom', values: custom }],
      models: catalogue.models.map((model) => ({
        id: model.id,
        label: model.name,
        record: `models/${model.id}/`,
        source: model.source,
        values: modelOf(model) as RooflineModel & Readonly<Record<string, unknown>>,
      })),
    },
  };
}
