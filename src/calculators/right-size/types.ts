/** What the right-size calculator knows of the records: columns, in the units they are printed in. */
import type { Facts } from '../define.ts';

export const CLASSES = ['general', 'compute', 'memory', 'storage', 'burstable', 'hpc'] as const;
export type InstanceClass = (typeof CLASSES)[number];
export const MAKERS = ['AWS', 'Intel', 'AMD'] as const;
export type Maker = (typeof MAKERS)[number];

/** A number for each size, or nothing where no size has one. `null`: not published. */
type Column = readonly (number | null)[];

/** A family, its sizes in columns: vCPU, GiB, Gbit/s of network and of EBS, GB of local NVMe, USD an hour. */
export interface FamilyFact {
  readonly id: string;
  readonly maker: Maker;
  readonly class: InstanceClass;
  readonly generation: number;
  /** Absent where no source says what a vCPU is. */
  readonly vcpu?: 'core' | 'thread';
  readonly processor?: string;
  readonly size: readonly string[];
  readonly v: readonly number[];
  readonly m: readonly number[];
  readonly n?: Column;
  readonly e?: Column;
  /** Absent: no local NVMe. `null`: the source of the family does not say. */
  readonly d?: Column | null;
  readonly p?: Column;
}

/** A Graviton socket: cores, and B/s of its memory where that is known. */
export interface SocketFact {
  readonly name: string;
  readonly cores: number;
  readonly bandwidth?: number;
}

export interface RightSizeFacts extends Facts {
  readonly families: readonly FamilyFact[];
  readonly sockets: Readonly<Record<string, SocketFact>>;
  /** Day of most prices. */
  readonly priced: string;
}
