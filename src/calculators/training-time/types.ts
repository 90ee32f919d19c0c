/** What the training calculator knows of the records, and what its parts hand to one another. */
import type { Convention, TrainedModel } from '../../silicon/scaling/training.ts';
import type { Basis, Price } from '../../silicon/units/index.ts';
import type { Facts, Preset } from '../define.ts';
import type { Format, HardwarePreset, HardwarePrice } from '../hardware.ts';

/** A model whose architecture is published, or one of the two ways to give an own one (`custom`, `count`). */
export type ModelPreset = Preset & {
  readonly values: { readonly model?: ModelFact };
};

/** A model as training sees it, with what the notes need to know of it. */
export interface ModelFact extends TrainedModel {
  readonly total: number;
  readonly experts: boolean;
}

/** A published run as evidence for the default utilisation. */
export interface RunFact {
  readonly id: string;
  readonly name: string;
  readonly chip: string;
  readonly chipName: string;
  readonly family: string;
  readonly chips: number;
  readonly format: string;
  /** Worked out from the printed token rate where the model's architecture is known, else as printed. */
  readonly mfu: { readonly [C in Convention]?: number };
}

export interface GoodputFact {
  readonly id: string;
  readonly name: string;
  readonly goodput: number;
}

export interface TrainingFacts extends Facts {
  readonly presets: { readonly hardware: readonly HardwarePreset[]; readonly models: readonly ModelPreset[] };
  /** Family of each chip, by the chip's id. */
  readonly families: Readonly<Record<string, string>>;
  readonly runs: readonly RunFact[];
  readonly goodputs: readonly GoodputFact[];
}

/** The hardware of a run, overrides of the reader applied. */
export interface Machine {
  readonly label: string;
  readonly chip: string;
  readonly chipName: string;
  readonly family: string;
  readonly level: string;
  readonly chipsPerUnit: number;
  /** Instances of one unit: several for an UltraServer. */
  readonly instancesPerUnit: number;
  /** FLOP/s of one chip, and the format it is printed for. */
  readonly peak: number;
  readonly format: Format;
  readonly peakFrom: string;
  /** USD/s of one unit. */
  readonly price?: Price<Basis>;
  readonly priceFrom?: string;
  readonly pricedOn?: HardwarePrice;
  /** W of one chip. */
  readonly power?: number;
  readonly powerFrom?: 'reader' | 'estimate';
  readonly pue: number;
}

/** Utilisation and goodput as fractions. */
export interface Efficiency {
  readonly mfu: number;
  readonly goodput: number;
}
