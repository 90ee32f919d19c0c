/** What the training calculator takes from the records: models, hardware with prices, and published runs. */
import { modelFlopsUtilisation, flopPerToken, CONVENTIONS } from '../../silicon/scaling/training.ts';
import { catalogue, type ModelRecord, type RunRecord } from '../../silicon/specs/catalogue.ts';
import { quantity, raw } from '../../silicon/units/index.ts';
import { ownHardware } from '../device.ts';
import { hardwarePresets } from '../hardware-facts.ts';
import { publishedPeak, type HardwarePreset } from '../hardware.ts';
import { modelFact } from './model.ts';
import type { ModelPreset, RunFact, TrainingFacts } from './types.ts';

function modelPreset(record: ModelRecord): ModelPreset {
  return {
    id: record.id,
    label: record.name,
    group: record.type,
    source: record.source,
    values: { model: modelFact(record) },
  };
}

/**
 * A run's utilisation in every convention, from its token rate where the architecture, the sequence and
 * the peak are known; else the one that is printed, in the convention it is printed in.
 */
function utilisationOf(run: RunRecord, hardware: readonly HardwarePreset[]): RunFact['mfu'] {
  const model = catalogue.models.find(({ id }) => id === run.model);
  const chip = hardware.find(({ id }) => id === run.chip)?.values;
  const peak = chip && publishedPeak(chip.peak, run.format, 'dense');
  const printed = run.mfu && run.convention ? { [run.convention]: raw(run.mfu.value) } : {};
  if (run.peakNotPublished || !model || !peak || !run.sequence || !run.tokenRate) return printed;
  const [sequence, rate, chips] = [raw(run.sequence.value), run.tokenRate.value, raw(run.chips.value)];
  const derived = CONVENTIONS.map((convention) => {
    const perToken = flopPerToken(convention, modelFact(model), sequence)!;
    const share = modelFlopsUtilisation(rate, perToken, chips, quantity('computeRate', peak.rate));
    return [convention, rounded(share)] as const;
  });
  return { ...Object.fromEntries(derived), ...printed };
}

function runFact(run: RunRecord, hardware: readonly HardwarePreset[]): RunFact[] {
  const chip = catalogue.chips.find(({ id }) => id === run.chip);
  if (!chip) return [];
  return [
    {
      id: run.id,
      name: run.name,
      chip: chip.id,
      chipName: chip.name,
      family: chip.family,
      chips: raw(run.chips.value),
      format: run.format,
      mfu: utilisationOf(run, hardware),
    },
  ];
}

/** Eight digits are more than any run is printed with. */
const rounded = (share: number) => Number(share.toPrecision(8));

/** A preset without what a training run does not read: it would travel with every page for nothing. */
function lean({ values, ...preset }: HardwarePreset): HardwarePreset {
  const { level, chip, chipName, family, chips, chipsPerInstance, power, prices } = values;
  const dense = Object.entries(values.peak).flatMap(([format, rates]) =>
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
      ...(power && { power }),
      prices,
    },
  };
}

const ownModels: readonly ModelPreset[] = ['custom', 'count'].map((id) => ({
  id,
  label: `@option.model.${id}`,
  group: 'own',
  values: {},
}));

export function trainingFacts(): TrainingFacts {
  const hardware = hardwarePresets();
  return {
    presets: {
      hardware: [...hardware.map(lean), ownHardware],
      models: [...catalogue.models.map(modelPreset), ...ownModels],
    },
    families: Object.fromEntries(catalogue.chips.map(({ id, family }) => [id, family])),
    runs: catalogue.runs.flatMap((run) => runFact(run, hardware)).filter(({ mfu }) => Object.keys(mfu).length > 0),
    goodputs: catalogue.runs.flatMap(({ id, name, goodput }) =>
      goodput ? [{ id, name, goodput: raw(goodput.value) }] : [],
    ),
  };
}
