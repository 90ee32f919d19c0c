/** What the calculator of Graviton generations knows of the records. */
import type { Facts, Preset } from '../define.ts';

export const CLASSES = ['m', 'c', 'r'] as const;
export type Class = (typeof CLASSES)[number];

/** Sizes that both Graviton and x86 families are sold in, smallest first. */
export const SIZES = [
  'medium',
  'large',
  'xlarge',
  '2xlarge',
  '4xlarge',
  '8xlarge',
  '12xlarge',
  '16xlarge',
  '24xlarge',
  '48xlarge',
] as const;
export type Size = (typeof SIZES)[number];

export const BASES = ['on-demand', 'spot'] as const;
export type SoldOn = (typeof BASES)[number];

/** What a maker claims of a generation: so many times what another has. */
export interface ClaimFact {
  readonly name: string;
  readonly claimed: number;
  /** Whether it is a maximum, as printed. */
  readonly upTo: boolean;
}

/** A Graviton, in base units: of one socket, or of one core where the name says so. */
export interface GenerationValues {
  /** Id of the generation that its claims are made against. */
  readonly follows?: string;
  readonly cores?: number;
  readonly sockets?: number;
  readonly clock?: number;
  readonly l1i?: number;
  readonly l1d?: number;
  /** Of a core. */
  readonly l2?: number;
  readonly l2Total?: number;
  readonly l3?: number;
  readonly flopPerCycle?: number;
  readonly memory?: string;
  readonly channels?: number;
  readonly bandwidth?: number;
  readonly claims: readonly ClaimFact[];
  /** Network and EBS by size of its compute family, where recorded: bytes a second, in the order of SIZES. */
  readonly network?: readonly (number | null)[];
  readonly ebs?: readonly (number | null)[];
}

export type GenerationPreset = Preset & { readonly values: GenerationValues & Readonly<Record<string, unknown>> };

/** A family of EC2 sizes. Prices are in USD an hour, as printed, in the order of SIZES. */
export interface FamilyFact {
  readonly id: string;
  readonly class: Class;
  /** As EC2 counts them: 8 of m8g. */
  readonly generation: number;
  readonly maker: 'AWS' | 'Intel' | 'AMD';
  /** Id of its Graviton. */
  readonly processor?: string;
  /** Of its processor: a Graviton's own, or what AWS names for an x86 family, where it was read. */
  readonly clock?: number;
  /** vCPUs of a core; absent where nobody says. */
  readonly threads?: 1 | 2;
  readonly 'on-demand': readonly (number | null)[];
  readonly spot?: readonly (number | null)[];
}

/** What an independent test found on one core. */
export interface MeasuredFact {
  readonly label: string;
  readonly latency?: number;
  readonly bandwidth?: number;
  readonly misses?: number;
  /** Id of the generation; absent for x86, which is always shown. */
  readonly generation?: string;
}

export interface GravitonFacts extends Facts {
  readonly presets: { readonly generations: readonly GenerationPreset[] };
  readonly families: readonly FamilyFact[];
  /** vCPUs by size. */
  readonly vcpu: Readonly<Record<Size, number>>;
  readonly measured: readonly MeasuredFact[];
  readonly dates: Readonly<Record<SoldOn, string>>;
  readonly region: string;
}
