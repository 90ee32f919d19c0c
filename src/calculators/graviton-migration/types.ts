/** What the migration calculator knows of the records. */
import type { Facts } from '../define.ts';

/** `[size, vCPU, GiB, USD an hour or 0 where none was found]`. */
export type SizeFacts = readonly [size: string, vcpu: number, memory: number, price: number];

/** A family of EC2 sizes, as lean as it can be said: a page brings all of them. */
export interface FamilyFacts {
  readonly id: string;
  /** As in its name: 8 of `m8g`. */
  readonly generation: number;
  readonly graviton: boolean;
  /** Whether a vCPU is a core or a thread; absent where no source says. */
  readonly vcpu?: 'core' | 'thread';
  /** Whether its sizes have local disks. */
  readonly disk: boolean;
  /** `size:vCPU:GiB:price`, parted by blanks. */
  readonly sizes: string;
}

/** A median of spot prices of both, of the same size. */
export interface SpotFacts {
  readonly x86: string;
  readonly graviton: string;
  /** USD an hour. */
  readonly prices: readonly [x86: number, graviton: number];
}

export interface MigrationFacts extends Facts {
  readonly presets: Readonly<Record<string, never>>;
  readonly families: readonly FamilyFacts[];
  /** Price on Graviton over price on x86, and the price of a unit on both where known, by service. */
  readonly services: Readonly<Record<string, { readonly ratio: number; readonly prices?: readonly [number, number] }>>;
  /** Work of a Graviton vCPU over that of an x86 vCPU: the least, the median and the most of what was measured. */
  readonly measured: { readonly low: number; readonly central: number; readonly high: number; readonly count: number };
  /** What AWS claims of price-performance, taken apart into price and work. */
  readonly claimed: number;
  readonly spot: readonly SpotFacts[];
}
