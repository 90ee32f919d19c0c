/**
 * The shape in which every calculator receives hardware, and how a reader's own figures override it.
 * No facts here: hardware-facts.ts fills the shape from the records.
 */
import { onBasis, quantity, type Basis, type PriceBasis, type Quantity } from '../silicon/units/index.ts';
import type { Preset } from './define.ts';

export const FORMATS = ['fp32', 'tf32', 'bf16', 'fp16', 'fp8', 'mxfp8', 'fp4', 'mxfp4', 'int8'] as const;
export type Format = (typeof FORMATS)[number];

/** FLOP/s (OP/s for int8) of one chip; a missing entry is not published. */
export type Peaks = { readonly [F in Format]?: { readonly dense?: number; readonly sparse?: number } };

export interface HardwarePrice {
  /** Id of the price record. */
  readonly id: string;
  readonly basis: PriceBasis;
  readonly region: string;
  readonly date: string;
  /** USD/s for the whole preset. */
  readonly price: number;
}

/** One chip, instance, UltraServer or rack. All rates are per chip and in base units. */
export interface HardwareValues {
  readonly level: 'chip' | 'instance' | 'ultraserver' | 'rack';
  /** Id of the chip record. */
  readonly chip: string;
  readonly chipName: string;
  /** Colour family in charts. */
  readonly family: string;
  /** Chips in one of these; 1 for a chip. */
  readonly chips: number;
  /** Chips of one instance (or server) where the preset is made of several; the same as `chips` otherwise. */
  readonly chipsPerInstance: number;
  readonly peak: Peaks;
  /** What the tensor arrays alone give. */
  readonly arrayPeak?: Peaks;
  readonly hbm?: number;
  readonly hbmBandwidth?: number;
  /** One HBM bank, where cores share banks. */
  readonly bank?: number;
  /** How many of them a chip has: counted, as another reading of its memory does not add any. */
  readonly banks?: number;
  readonly physicalCores?: number;
  /** Physical cores in a logical core by default (LNC). */
  readonly grouping?: number;
  /** HBM that the runtime keeps for itself on each physical core, where its maker says so, and the path of the reading. */
  readonly runtimePerCore?: { readonly bytes: number; readonly record: string };
  /** Scale-up fabric, per chip. One way where a direction is known; `unstated` where it is not. */
  readonly scaleUp?: {
    readonly oneWay?: number;
    readonly bothWays?: number;
    readonly unstated?: number;
    readonly name?: string;
    readonly domain?: number;
    /** Path of the reading behind `oneWay`. */
    readonly record?: string;
  };
  /** Scale-out network, one way, per chip. */
  readonly scaleOut?: number;
  /** Path of the reading behind it. */
  readonly scaleOutRecord?: string;
  /** W of the whole preset, where somebody gives one. */
  readonly systemPower?: { readonly value: number; readonly kind: string };
  /** W per chip, with the class of the figure; most are estimates. */
  readonly power?: { readonly value: number; readonly kind: string };
  readonly prices: readonly HardwarePrice[];
  /** Totals as the maker prints them for the whole preset, base units, for comparison with ours. */
  readonly published?: {
    readonly peak?: Peaks;
    readonly hbm?: number;
    readonly hbmBandwidth?: number;
    readonly scaleOut?: number;
  };
}

export type HardwarePreset = Preset & { readonly values: HardwareValues & Readonly<Record<string, unknown>> };

/** Formats that stand in for one another when a reader asks for the plain one and the maker prints the other. */
const STAND_INS: Readonly<Partial<Record<Format, readonly Format[]>>> = {
  fp8: ['mxfp8'],
  mxfp8: ['fp8'],
  fp4: ['mxfp4'],
  mxfp4: ['fp4'],
};

/**
 * The published peak of one chip for a format, FLOP/s, and the format it is printed for (FP8 is
 * answered by MXFP8 where only that is printed, and says so). Undefined when nothing is published.
 */
export function publishedPeak(
  peaks: Peaks,
  format: Format,
  sparsity: 'dense' | 'sparse',
): { rate: number; format: Format } | undefined {
  for (const candidate of [format, ...(STAND_INS[format] ?? [])]) {
    const rate = peaks[candidate]?.[sparsity];
    if (rate !== undefined) return { rate, format: candidate };
  }
  return undefined;
}

/** The newest price on a basis; hardware-facts.ts sorts by date. */
export function priceOn(prices: readonly HardwarePrice[], basis: PriceBasis): HardwarePrice | undefined {
  return prices.find((price) => price.basis === basis);
}

/** What is paid for one unit: the reader's own price, or else the record's on its own basis. */
export function paidPrice(own: Quantity<'price'> | undefined, listed: HardwarePrice | undefined) {
  if (own !== undefined) return onBasis<Basis>('own', own);
  return listed && onBasis<Basis>(listed.basis, quantity('price', listed.price));
}
