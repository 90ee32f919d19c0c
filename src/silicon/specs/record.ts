/**
 * What a record is made of. A record holds facts and no formula: each value is a reading that says
 * what was printed, where, and what other sources print instead. README.md beside this file states
 * the rulings that decide between readings.
 */
import { from, type Kind, type PriceBasis, type Quantity, type UnitOf } from '../units/index.ts';
import type { SourceId } from './sources/index.ts';

/**
 * How good a reading is. `primary`: the maker's own document, read directly. `secondary`: somebody
 * else's text, or the maker's page known only through a transcription. `estimate`: a figure the maker
 * has not published. `derived`: computed here from other records; the note gives the sum.
 */
export type Evidence = 'primary' | 'secondary' | 'estimate' | 'derived';

/** A publication. Its id is used by every reading taken from it. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** Absent only when the publication has no stable address; `note` then says why. */
  readonly url?: string;
  readonly kind: Exclude<Evidence, 'derived'>;
  /** Date of the publication as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  /** Day on which it was read: YYYY-MM-DD. */
  readonly read: string;
  readonly note?: string;
}

/** Where a value was printed, and in which words or digits. */
export interface Provenance {
  readonly printed: string;
  readonly source: SourceId;
  /** Only where it differs from the source's own kind. */
  readonly kind?: Evidence;
  readonly note?: string;
}

/** A reading that lost: what else is printed about the same thing. */
export interface Dissent extends Provenance {
  /** The printed number in base units of the same kind; absent where the dissent is a text. */
  readonly value?: number;
  readonly unit?: string;
}

/** A text (a date, a process node, a topology) with its provenance. */
export interface SourcedText extends Provenance {
  readonly text: string;
  readonly dissent?: readonly Dissent[];
  /** Why this reading won. Required when there is dissent. */
  readonly why?: string;
}

/** A quantity with its provenance. `value` is in the base unit of `of`; `unit` is the one to show it in. */
export interface SourcedQuantity<K extends Kind = Kind> extends Provenance {
  readonly of: K;
  readonly value: Quantity<K>;
  readonly unit: string;
  readonly dissent?: readonly Dissent[];
  readonly why?: string;
}

interface DissentInput<K extends Kind> extends Provenance {
  readonly value: number;
  readonly unit?: UnitOf<K>;
}

type Settled = { readonly dissent?: undefined; readonly why?: string };

/**
 * A sourced quantity: `value` × `unit`, as `provenance.printed` says it.
 * Dissent is given in its own printed unit and always with a reason why it lost.
 */
export function reading<K extends Kind>(
  of: K,
  value: number,
  unit: UnitOf<K>,
  provenance: Provenance & (Settled | { readonly dissent: readonly DissentInput<K>[]; readonly why: string }),
): SourcedQuantity<K> {
  const { dissent, ...rest } = provenance;
  return {
    of,
    value: from(of, value, unit),
    unit,
    ...rest,
    ...(dissent && {
      dissent: dissent.map((other) => ({
        ...other,
        value: Number(from(of, other.value, other.unit ?? unit)),
        unit: other.unit ?? unit,
      })),
    }),
  };
}

/** A sourced text. Dates are ISO (YYYY, YYYY-MM or YYYY-MM-DD). */
export function wording(
  text: string,
  provenance: Omit<Provenance, 'printed'> &
    Partial<Pick<Provenance, 'printed'>> &
    (Settled | { readonly dissent: readonly Provenance[]; readonly why: string }),
): SourcedText {
  return { printed: text, ...provenance, text };
}

export type NumberFormat = 'fp32' | 'tf32' | 'bf16' | 'fp16' | 'fp8' | 'mxfp8' | 'fp4' | 'mxfp4' | 'int8';
export type Sparsity = 'dense' | 'sparse';

/** Peak rates by number format, dense and sparse apart. A missing entry means nobody publishes it. */
export type PeakTable = {
  readonly [F in NumberFormat]?: {
    readonly [S in Sparsity]?: F extends 'int8' ? SourcedQuantity<'operationRate'> : SourcedQuantity<'computeRate'>;
  };
};

/** A link rate keeps its direction in its kind. */
export type LinkRate = SourcedQuantity<'oneWay'> | SourcedQuantity<'bothWays'> | SourcedQuantity<'unstatedWay'>;

export type ChipFamily = 'inferentia' | 'trainium' | 'nvidia' | 'tpu' | 'instinct';

/** An accelerator chip (a package with its HBM). Rates are per chip. */
export interface ChipRecord {
  readonly id: string;
  readonly name: string;
  readonly vendor: 'AWS' | 'NVIDIA' | 'Google' | 'AMD';
  readonly family: ChipFamily;
  /** One sentence a reader should remember. Holds no number that a reading below holds. */
  readonly summary: string;
  /** `announced`: only ratios to an earlier chip are known. */
  readonly status: 'available' | 'announced';
  readonly announced?: SourcedText;
  readonly available?: SourcedText;
  readonly process?: SourcedText;
  readonly packaging?: SourcedText;
  readonly dies?: SourcedQuantity<'count'>;
  readonly cores?: {
    /** Id of the core record, e.g. `neuroncore-v3`. */
    readonly record?: string;
    readonly physical: SourcedQuantity<'count'>;
    /** Physical cores grouped into one logical core when the runtime is left alone (LNC). */
    readonly defaultGrouping?: SourcedQuantity<'count'>;
    readonly collective?: SourcedQuantity<'count'>;
  };
  readonly peak: PeakTable;
  /** What the tensor arrays alone give: cores × rows × columns × 2 × clock. Derived. */
  readonly arrayPeak?: PeakTable;
  readonly hbm?: {
    readonly capacity?: SourcedQuantity<'bytes'>;
    readonly bandwidth?: SourcedQuantity<'memoryBandwidth'>;
    readonly stacks?: SourcedQuantity<'count'>;
    readonly bank?: SourcedQuantity<'bytes'>;
    readonly type?: SourcedText;
  };
  readonly sram?: { readonly sbuf?: SourcedQuantity<'bytes'>; readonly psum?: SourcedQuantity<'bytes'> };
  readonly dma?: {
    readonly bandwidth?: SourcedQuantity<'memoryBandwidth'>;
    readonly engines?: SourcedQuantity<'count'>;
  };
  readonly link?: {
    readonly name?: SourcedText;
    /** Everything that leaves the chip on the scale-up fabric. */
    readonly total?: LinkRate;
    /** The same, in one direction, where a source says it. */
    readonly oneWay?: SourcedQuantity<'oneWay'>;
    /** Parts by axis or switch level, e.g. `inServer`, `acrossServers`, `betweenRacks`. */
    readonly inServer?: LinkRate;
    readonly acrossServers?: LinkRate;
    readonly betweenRacks?: LinkRate;
    /** Chips that one scale-up domain can hold. */
    readonly domain?: SourcedQuantity<'count'>;
  };
  readonly power?: SourcedQuantity<'power'>;
  /** For an announced chip: how many times an earlier chip, by quantity. */
  readonly relative?: { readonly to: string; readonly [quantity: string]: SourcedQuantity<'ratio'> | string };
  /** What was looked for and is not published, in words: `sparse FP8`, `TDP`. */
  readonly notPublished?: readonly string[];
  /** Day on which that was last looked for in vain, where the story tells of it. */
  readonly lookedFor?: string;
}

/** A NeuronCore generation. Rates are per physical core. */
export interface CoreRecord {
  readonly id: string;
  readonly name: string;
  readonly chips: readonly string[];
  readonly summary: string;
  readonly array: { readonly rows: SourcedQuantity<'count'>; readonly columns: SourcedQuantity<'count'> };
  readonly clock: {
    readonly tensor: SourcedQuantity<'frequency'>;
    readonly vector?: SourcedQuantity<'frequency'>;
    readonly scalar?: SourcedQuantity<'frequency'>;
    readonly gpsimd?: SourcedQuantity<'frequency'>;
  };
  readonly peak: PeakTable;
  readonly vectorPeak?: SourcedQuantity<'computeRate'>;
  readonly scalarPeak?: SourcedQuantity<'computeRate'>;
  readonly sbuf: SourcedQuantity<'bytes'>;
  readonly psum: SourcedQuantity<'bytes'>;
  readonly dma?: {
    readonly engines?: SourcedQuantity<'count'>;
    readonly perEngine?: SourcedQuantity<'memoryBandwidth'>;
    readonly perCore?: SourcedQuantity<'memoryBandwidth'>;
  };
  readonly sparsityPatterns?: SourcedText;
  /** HBM that the runtime keeps for microcode on each physical core. */
  readonly microcode?: SourcedQuantity<'bytes'>;
  /** Share of the peak that the tensor engine gives right after idling, and how long until it gives all. */
  readonly throttle?: { readonly share: SourcedQuantity<'share'>; readonly ramp: SourcedQuantity<'duration'> };
}

/** An EC2 instance size, an UltraServer, or a rack of a comparator, with what is published of the whole. */
export interface SystemRecord {
  readonly id: string;
  readonly name: string;
  readonly type: 'instance' | 'ultraserver' | 'rack';
  readonly family: 'inf2' | 'trn1' | 'trn1n' | 'trn2' | 'trn2u' | 'trn3' | 'p4' | 'p5' | 'p6';
  readonly chip: string;
  readonly chips: SourcedQuantity<'count'>;
  /** For an UltraServer: the instance it is made of, and how many (servers, where no instance type exists). */
  readonly instance?: string;
  readonly servers?: SourcedQuantity<'count'>;
  readonly peak?: PeakTable;
  readonly hbm?: {
    readonly capacity?: SourcedQuantity<'bytes'>;
    readonly bandwidth?: SourcedQuantity<'memoryBandwidth'>;
  };
  readonly link?: {
    readonly topology?: SourcedText;
    /** Per chip, on each axis or switch level. */
    readonly perChip?: LinkRate;
    readonly perChipInServer?: LinkRate;
    readonly perChipAcrossServers?: LinkRate;
    readonly perChipBetweenRacks?: LinkRate;
  };
  readonly network?: {
    /** Scale-out rate of the whole system, one way, as network cards are rated. */
    readonly rate?: SourcedQuantity<'oneWay'>;
    readonly burst?: SourcedQuantity<'oneWay'>;
    readonly perChip?: SourcedQuantity<'oneWay'>;
    /** True in fact when the network is EFA; Inf2 has none. */
    readonly fabric?: SourcedText;
    readonly interfaces?: SourcedQuantity<'count'>;
    readonly latency?: SourcedQuantity<'duration'>;
  };
  readonly host?: {
    readonly vcpu?: SourcedQuantity<'count'>;
    readonly memory?: SourcedQuantity<'bytes'>;
    readonly processor?: SourcedText;
  };
  readonly storage?: { readonly nvme?: SourcedQuantity<'bytes'>; readonly ebs?: SourcedQuantity<'oneWay'> };
  readonly available?: SourcedText;
  readonly regions?: SourcedText;
  readonly power?: SourcedQuantity<'power'>;
  readonly racks?: SourcedQuantity<'count'>;
  /** Chips of the largest cluster that AWS says such systems can be joined into. */
  readonly ultraCluster?: SourcedQuantity<'count'>;
  readonly notPublished?: readonly string[];
}

/** What one core gets of the memory when it reads at random places, measured. */
export interface RandomAccess {
  /** From asking to having, one read after the other. */
  readonly latency?: SourcedQuantity<'duration'>;
  /** With as many reads under way as the core keeps. */
  readonly bandwidth?: SourcedQuantity<'memoryBandwidth'>;
  /** Reads that miss the caches and are under way at once. */
  readonly misses?: SourcedQuantity<'count'>;
}

/** A Graviton generation. */
export interface ProcessorRecord {
  readonly id: string;
  readonly name: string;
  /** Id of the generation that its claims are made against. */
  readonly follows?: string;
  readonly summary: string;
  readonly announced?: SourcedText;
  readonly available?: SourcedText;
  readonly firstInstance?: SourcedText;
  readonly process?: SourcedText;
  readonly dies?: SourcedText;
  /** The dies as numbers: how many there are, and how many cores lie on each that holds cores, where somebody says. */
  readonly chiplets?: { readonly count: SourcedQuantity<'count'>; readonly cores?: SourcedQuantity<'count'> };
  /** Of the die that holds the cores. */
  readonly dieSize?: SourcedText;
  readonly core?: SourcedText;
  readonly isa?: SourcedText;
  readonly cores?: SourcedQuantity<'count'>;
  readonly sockets?: SourcedQuantity<'count'>;
  readonly clock?: SourcedQuantity<'frequency'>;
  readonly cache?: {
    readonly l1i?: SourcedQuantity<'bytes'>;
    readonly l1d?: SourcedQuantity<'bytes'>;
    /** Per core. */
    readonly l2?: SourcedQuantity<'bytes'>;
    /** Per socket. */
    readonly l2Total?: SourcedQuantity<'bytes'>;
    readonly l3?: SourcedQuantity<'bytes'>;
    /** What one NUMA node sees of the L3: in the largest sizes, and in the others. */
    readonly l3Node?: SourcedQuantity<'bytes'>;
    readonly l3NodeSmall?: SourcedQuantity<'bytes'>;
  };
  readonly simd?: {
    readonly units?: SourcedText;
    readonly flopPerCycle?: SourcedQuantity<'count'>;
    /** Whether the core has matrix instructions for these formats. */
    readonly bf16?: SourcedText;
    readonly int8?: SourcedText;
  };
  readonly memory?: {
    readonly type?: SourcedText;
    readonly channels?: SourcedQuantity<'count'>;
    readonly bandwidth?: SourcedQuantity<'memoryBandwidth'>;
  };
  readonly measured?: RandomAccess;
  readonly pcie?: SourcedText;
  readonly mesh?: SourcedText;
  readonly transistors?: SourcedQuantity<'count'>;
  readonly power?: SourcedQuantity<'power'>;
  /** Maker's claims against the generation before: keys are short names, `compute`, `memoryBandwidth` … */
  readonly claims?: { readonly [quantity: string]: SourcedQuantity<'ratio'> };
  readonly notPublished?: readonly string[];
  /** Day on which that was last looked for in vain, where the story tells of it. */
  readonly lookedFor?: string;
}

/** One size of an EC2 family. What a table leaves out is absent. */
export interface InstanceSize {
  readonly vcpu: SourcedQuantity<'count'>;
  readonly memory: SourcedQuantity<'bytes'>;
  /** Sustained, one way. */
  readonly network?: SourcedQuantity<'oneWay'>;
  /** To EBS, at most. */
  readonly ebs?: SourcedQuantity<'oneWay'>;
  /** Local disks, all together. */
  readonly nvme?: SourcedQuantity<'bytes'>;
  /** On demand, Linux, shared tenancy, us-east-1. */
  readonly price?: SourcedQuantity<'price'>;
}
/** The sizes of an EC2 family without accelerators, by the part of the name behind the dot. */
export interface InstanceFamilyRecord {
  /** As in EC2 names: `m8g` of `m8g.4xlarge`. */
  readonly id: string;
  readonly name: string;
  readonly maker: 'AWS' | 'Intel' | 'AMD';
  /** Id of the Graviton that it runs on. */
  readonly processor?: string;
  readonly class: 'general' | 'compute' | 'memory' | 'storage' | 'burstable' | 'hpc';
  /** As the table of shapes counts them: 8 of `m8g`. */
  readonly generation: number;
  /** `core` or `thread`; absent where no source that was read says. */
  readonly vcpu?: SourcedText;
  /** The processor behind it, where it is no Graviton, and what was measured on a core of it. */
  readonly cpu?: {
    readonly model?: SourcedText;
    readonly clock?: SourcedQuantity<'frequency'>;
    readonly memory?: SourcedText;
  };
  readonly measured?: RandomAccess;
  readonly sizes: { readonly [size: string]: InstanceSize };
}

/** One thing to know for a move from x86 to Graviton: a service's price on both, a rule, or a measurement. */
export interface MigrationRecord {
  readonly id: string;
  readonly name: string;
  /** Price of one unit on each, on demand in us-east-1. */
  readonly x86?: SourcedQuantity<'price'>;
  readonly graviton?: SourcedQuantity<'price'>;
  /** Price on Graviton over price on x86, where only that can be said. */
  readonly ratio?: SourcedQuantity<'ratio'>;
  /** What becomes of a commitment. */
  readonly moves?: SourcedText;
  /** Work that a vCPU of Graviton did over that of one of x86. */
  readonly work?: SourcedQuantity<'ratio'>;
}

/** What one system costs for one hour, on one basis, in one region, on one day. */
export interface PriceRecord {
  readonly id: string;
  /** Id of a system record, or the EC2 name of an instance that has none (Graviton and x86 sizes). */
  readonly system: string;
  readonly basis: PriceBasis;
  readonly region: string;
  /** Day the price was in force or read. */
  readonly date: string;
  /** Length of the commitment, where the basis has one and the source states it. */
  readonly term?: string;
  readonly price: SourcedQuantity<'price'>;
}

/** Architecture of a language model; numbers of the published configuration. */
export interface ModelRecord {
  readonly id: string;
  readonly name: string;
  readonly type: 'dense' | 'moe';
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly kvHeads: number;
  /** Width of one query and key head; for multi-head latent attention the rotary part included. */
  readonly headWidth: number;
  /** Width of a dense feed-forward; where every layer has experts, that of one expert. */
  readonly ffn: number;
  /** 3 when the feed-forward is gated, 2 when not. */
  readonly ffnMatrices: 2 | 3;
  readonly vocabulary: number;
  readonly tiedEmbeddings: boolean;
  readonly maxContext?: number;
  /** Sliding-window attention: width, and of every `every` layers how many see everything. */
  readonly window?: { readonly width: number; readonly full: number; readonly every: number };
  /** Multi-head latent attention (DeepSeek): low ranks and head widths. */
  readonly mla?: {
    readonly queryRank: number | null;
    readonly kvRank: number;
    readonly nope: number;
    readonly rope: number;
    readonly value: number;
  };
  readonly experts?: {
    readonly count: number;
    readonly active: number;
    readonly ffn: number;
    readonly shared: number;
    /** Layers whose feed-forward is dense, counted among `layers`. */
    readonly denseLayers: number;
    /** One number for each expert beside the router's matrix. */
    readonly routerBias?: boolean;
  };
  /** Without one: `rmsnorm`. */
  readonly norm?: 'rmsnorm' | 'layernorm' | 'layernorm-without-bias';
  /** Norms of the model's width in one layer; without one: 2. */
  readonly normsPerLayer?: number;
  /** Whether the projections, feed-forwards and experts add a bias. */
  readonly bias?: boolean;
  /** Norms on queries and keys: one for all heads, or over the full width. */
  readonly qkNorm?: 'head' | 'width';
  /** Rows of a learned position table. */
  readonly positions?: number;
  /** A norm right after the embedding. */
  readonly embeddingNorm?: boolean;
  /** One learned sink for each head of each layer. */
  readonly attentionSinks?: boolean;
  /** Exact or rounded, as its publisher prints it. */
  readonly parameters: SourcedQuantity<'parameters'>;
  /** Used for one token. Derived from the architecture when the publisher prints none or only a round figure. */
  readonly activeParameters?: SourcedQuantity<'parameters'>;
  /** Tokens it was trained on, where its publisher says so. */
  readonly trainingTokens?: SourcedQuantity<'tokens'>;
  readonly source: SourceId;
  readonly note?: string;
}

/** A published training run: what it ran on and what was measured. */
export interface RunRecord {
  readonly id: string;
  readonly name: string;
  readonly model?: string;
  readonly chip: string;
  readonly chips: SourcedQuantity<'count'>;
  readonly format: NumberFormat;
  readonly sequence?: SourcedQuantity<'count'>;
  readonly batch?: SourcedQuantity<'count'>;
  readonly layout?: string;
  readonly stack?: string;
  readonly tokenRate?: SourcedQuantity<'tokenRate'>;
  readonly mfu?: SourcedQuantity<'share'>;
  /** Which FLOP convention the printed or derived MFU uses. */
  readonly convention?: 'parameters' | 'causal' | 'full';
  /** It ran on a variant of the chip whose peak nobody publishes, so that no MFU can be worked out. */
  readonly peakNotPublished?: true;
  /** Share of the time in which the job made progress that was kept. */
  readonly goodput?: SourcedQuantity<'share'>;
  readonly note?: string;
}

/** The shape of a model as a set of measured steps gives it: what a model record holds and formulas read. */
export type StepShape = Pick<
  ModelRecord,
  | 'layers'
  | 'hidden'
  | 'heads'
  | 'kvHeads'
  | 'headWidth'
  | 'ffn'
  | 'ffnMatrices'
  | 'vocabulary'
  | 'tiedEmbeddings'
  | 'mla'
  | 'experts'
  | 'norm'
  | 'bias'
  | 'positions'
> & { readonly name: string };
/**
 * One measured training step, spelled out. Devices are whatever holds a rank (a GPU, a NeuronCore);
 * tensor · pipeline · data · context of them. What the publication does not say of a layout is absent.
 */
export interface StepValues {
  /** The publication's own name of the row, or its line number. */
  readonly row: string | number;
  /** Key in the set's `shapes`. */
  readonly shape: string;
  readonly devices: number;
  /** Tokens in a sequence, sequences in a step and in a micro-batch of one data rank. */
  readonly sequence: number;
  readonly batch: number;
  readonly microBatch: number;
  readonly tensor: number;
  readonly pipeline: number;
  readonly data: number;
  readonly context: number;
  readonly expert: number;
  /** Model chunks on each pipeline rank; 1 is plain 1F1B. */
  readonly interleave?: number;
  readonly recompute?: 'none' | 'selective' | 'full';
  readonly zero?: 0 | 1 | 2 | 3;
  readonly sequenceParallel?: boolean;
  /** Time of one step in the set's `unit`. */
  readonly time?: number;
  /** What was printed, where it is not `time` in the set's unit. */
  readonly printed?: string;
  /** GiB: largest memory that the allocator gave out on any device, where it was measured too. */
  readonly memory?: number;
  /** Id of the run record that holds the same measurement, and with it the time. */
  readonly run?: string;
}
/**
 * A table of measured training steps: one provenance and many rows. Whether a row was fitted to is no fact
 * about the measurement and stands with the calibration.
 */
export interface StepSetRecord {
  readonly id: string;
  readonly name: string;
  readonly chip: string;
  /** Devices of one chip: 2 where each NeuronCore holds a rank. */
  readonly devicesPerChip: number;
  /** Devices that one node joins by its fast links. */
  readonly devicesPerNode: number;
  /** What one node sends to other nodes, where the set is of more than one node and no instance that has a record. */
  readonly network?: SourcedQuantity<'oneWay'>;
  /** The instance that it ran on, where that has a record. */
  readonly system?: string;
  readonly format: NumberFormat;
  readonly stack: string;
  readonly source: SourceId;
  /** Other publications that the layouts are taken from. */
  readonly also?: readonly SourceId[];
  /** Where in the source: table, file, section. */
  readonly where: string;
  /** Only where it differs from the source's own kind. */
  readonly kind?: Evidence;
  /** Rows that the publication has, and which of them stand here where it is not all. */
  readonly published: number;
  readonly selection?: string;
  /** How `time` follows from what was printed, for a derived time. */
  readonly derivation?: string;
  /** What is assumed of the layouts because the publication does not say it. */
  readonly assumed?: string;
  readonly note?: string;
  readonly unit: 'ms' | 's';
  readonly shapes: { readonly [shape: string]: StepShape };
  /** Values that all rows share. */
  readonly same: Partial<StepValues>;
  readonly columns: readonly (keyof StepValues)[];
  /** A cell is null where its row has no such value. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}
/** Constants of the step-time model that can be fitted, as in `scaling/stack.ts`. */
export type StepConstant =
  | 'matmul'
  | 'experts'
  | 'attention'
  | 'memory'
  | 'layerOverhead'
  | 'stepOverhead'
  | 'rest'
  | 'insideLinks'
  | 'outsideLinks'
  | 'launch'
  | 'dataOverlap'
  | 'tensorOverlap';
/** One constant of a calibration and how it came by its value. */
export interface CalibratedValue {
  readonly value: number;
  /**
   * `fitted` to the steps named by `fittedTo`; `measured` by itself elsewhere; `carried` over from another
   * calibration; `assumed` for want of all three.
   */
  readonly how: 'fitted' | 'measured' | 'carried' | 'assumed';
  /** The constant that it is held equal to: both are one in the fit. */
  readonly as?: StepConstant;
  /** Where it was measured, or why it is taken to be so. Absent for a fitted constant that stands for itself. */
  readonly why?: string;
}
/** What of the rows of a set of measured steps: all of them, or those at these places (from 1). */
/** Rows of a set of measured steps: all of them, or those at these places. */
export interface StepSelection {
  /** Id of the set of measured steps. */
  readonly set: string;
  /** Places of the rows from 1; all of them without. */
  readonly rows?: readonly number[];
  /** How the rows were chosen. */
  readonly rule?: string;
}
/**
 * How one kind of hardware under one software stack turns work into time: the few constants of the step-time
 * model, each with where its value comes from, and what they were fitted to. Fields as in `scaling/stack.ts`;
 * scripts/fit-step-time.ts prints the fitted ones again.
 */
export interface CalibrationRecord {
  readonly id: string;
  readonly name: string;
  /** Chips it was fitted on or is offered for; none where it is for any. */
  readonly chips: readonly string[];
  readonly stack: string;
  /** One or two sentences: what it is good for, and what not. */
  readonly summary: string;
  /** Calibration whose constants it takes over to hardware that nobody has published steps of. */
  readonly carriedFrom?: string;
  readonly values: { readonly [constant in StepConstant]: CalibratedValue };
  readonly style: {
    readonly fusedAttention: boolean;
    readonly causal: boolean;
    readonly dropout: boolean;
    readonly context: 'ring' | 'all-to-all';
    /** Where the stack's habits are read, or why they are taken to be so. */
    readonly why: string;
  };
  /** Bytes of each number, as that stack trains. */
  readonly formats: {
    readonly weight: number;
    readonly gradient: number;
    readonly master: number;
    readonly moments: number;
    readonly tableMoments: number;
    readonly activation: number;
  };
  /** What of a layout is taken where its publication does not say it. */
  readonly silent?: Partial<Pick<StepValues, 'interleave' | 'recompute' | 'zero' | 'sequenceParallel'>> & {
    readonly why: string;
  };
  readonly fittedTo: readonly StepSelection[];
  /** Other sets that the constants are carried over to unchanged; rows not fitted to of the sets above come first. */
  readonly carriedTo: readonly StepSelection[];
  /**
   * The band around a prediction, as shares of it below and above. Nine of ten judged rows lie inside;
   * `why` says which, or what it is instead of.
   */
  readonly band: { readonly low: number; readonly high: number; readonly why: string };
  /**
   * Least work of one layer, forward, on one device that the fit saw, in FLOPs: below it start-up costs rule. 0 where
   * nothing was fitted.
   */
  readonly leastWork: number;
  readonly note?: string;
}
/** How far another model of training was from measurements, as its makers print it or as running it gave. */
export interface PeerErrorRecord {
  readonly id: string;
  /** The tool, with what was changed in it. */
  readonly name: string;
  readonly predicts: 'step time' | 'memory';
  /** What it was compared with, and the id of the set of steps where it stands here. */
  readonly against: string;
  readonly set?: string;
  /** Mean absolute percentage error. */
  readonly error: SourcedQuantity<'share'>;
  /** Whether the tool was shaped by the measurements it is judged by. */
  readonly fitted: boolean;
}
/**
 * How often something stopped a published run or a fleet, as it was counted there. Either interruptions over a
 * period or the mean time between failures of one instance.
 */
export interface FailureRecord {
  readonly id: string;
  readonly name: string;
  readonly chip: string;
  readonly chips?: SourcedQuantity<'count'>;
  readonly chipsPerInstance: SourcedQuantity<'count'>;
  readonly period?: SourcedQuantity<'duration'>;
  /** Unexpected ones, all causes. */
  readonly interruptions?: SourcedQuantity<'count'>;
  /** Those among `interruptions` whose cause is told; they add up to all. */
  readonly causes?: {
    /** An accelerator or its memory, silent errors left out. */
    readonly chip: SourcedQuantity<'count'>;
    /** Host, its network cards and power, and its unplanned maintenance. */
    readonly instance: SourcedQuantity<'count'>;
    readonly network: SourcedQuantity<'count'>;
    readonly software: SourcedQuantity<'count'>;
    readonly silent: SourcedQuantity<'count'>;
  };
  readonly planned?: SourcedQuantity<'count'>;
  readonly instanceMtbf?: SourcedQuantity<'duration'>;
  /** Measured time between stops of whole jobs, where the source gives it beside the rate. */
  readonly jobMtbf?: SourcedQuantity<'duration'>;
  readonly jobMtbfChips?: SourcedQuantity<'count'>;
  /** Share of the time in which the job ran. */
  readonly uptime?: SourcedQuantity<'share'>;
  /** The same when people restarted it by hand. */
  readonly uptimeByHand?: SourcedQuantity<'share'>;
  readonly note?: string;
}

/**
 * Energy and carbon of a training run as published. `product`: the publication multiplied hours by a rated power, so
 * that giving it again tests arithmetic and nothing else. `measured`: the energy, or the power behind it, was metered.
 */
export interface EnergyRecord {
  readonly id: string;
  readonly name: string;
  /** Id of the model and of the chip, where they are records. */
  readonly model?: string;
  readonly chip?: string;
  readonly basis: 'product' | 'measured';
  /** Hours of all chips together. */
  readonly chipHours?: SourcedQuantity<'duration'>;
  readonly tokens?: SourcedQuantity<'tokens'>;
  /** Of one chip. */
  readonly power?: SourcedQuantity<'power'>;
  /** Absent where the publication leaves it out or does not print it. */
  readonly pue?: SourcedQuantity<'ratio'>;
  readonly factor?: SourcedQuantity<'carbonIntensity'>;
  readonly energy?: SourcedQuantity<'energy'>;
  readonly carbon?: SourcedQuantity<'carbon'>;
  /** Beside the carbon of the chips at work: of the idle machine, of making it, and all together. */
  readonly idle?: SourcedQuantity<'carbon'>;
  readonly making?: SourcedQuantity<'carbon'>;
  readonly total?: SourcedQuantity<'carbon'>;
  /** Rows of one value share a PUE and a grid that are not printed. */
  readonly sharedFactor?: string;
  /** Why nothing is held against it: it disagrees with itself or with another source. */
  readonly contested?: string;
  readonly note?: string;
}

/** How the devices of a scale-up fabric or a network are joined, and what one step of a collective takes on it. */
export interface FabricRecord {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Chips along each side, the third between servers. */
  readonly torus?: {
    readonly x: SourcedQuantity<'count'>;
    readonly y: SourcedQuantity<'count'>;
    readonly z?: SourcedQuantity<'count'>;
  };
  /** One link, one way: to a neighbour in the plane, and along the third side. */
  readonly neighbour?: SourcedQuantity<'oneWay'>;
  readonly neighbourThird?: SourcedQuantity<'oneWay'>;
  /** One step of a collective: the middle of what is printed, and its ends where that is a range. */
  readonly hop?: SourcedQuantity<'duration'>;
  readonly hopLow?: SourcedQuantity<'duration'>;
  readonly hopHigh?: SourcedQuantity<'duration'>;
  /** A minimal packet from end to end. */
  readonly packet?: SourcedQuantity<'duration'>;
  /** Share of the printed rate that large collectives reach. */
  readonly efficiency?: SourcedQuantity<'share'>;
  /** Buffer sizes at which the maker's library changes its algorithm. */
  readonly algorithms?: {
    readonly meshBelow: SourcedQuantity<'bytes'>;
    readonly ringAbove: SourcedQuantity<'bytes'>;
  };
  /** What no collective started from the host goes below, fitted over all groups below together. */
  readonly floor?: SourcedQuantity<'duration'>;
  /** Latency and bus bandwidth of an all-reduce, fitted to measurements of this site by the size of the group. */
  readonly fitted?: { readonly [group in 'two' | 'four' | 'eight']?: FittedCollective };
  /** All-reduce in the switches: from which group and buffer on, its first byte, and the share of the link rate it reaches. */
  readonly inSwitch?: {
    readonly devices: SourcedQuantity<'count'>;
    readonly bytes: SourcedQuantity<'bytes'>;
    readonly hop: SourcedQuantity<'duration'>;
    readonly share: SourcedQuantity<'share'>;
  };
  /** What a step between nodes of GPUs takes with NCCL, fitted to measurements of this site; `to` is their id. */
  readonly exchange?: { readonly step: SourcedQuantity<'duration'>; readonly to: string };
  readonly notPublished?: readonly string[];
}
export interface FittedCollective {
  readonly group: SourcedQuantity<'count'>;
  readonly launch: SourcedQuantity<'duration'>;
  readonly bus: SourcedQuantity<'oneWay'>;
  /** Id of the measurements that it was fitted to. */
  readonly to: string;
}
/** Times of one collective on one group of devices, over message sizes. */
export interface CollectiveRecord {
  readonly id: string;
  readonly name: string;
  readonly chip: string;
  /** Id of the system, where the publication names one of ours. */
  readonly system?: string;
  readonly op: 'all-reduce' | 'all-gather' | 'reduce-scatter' | 'all-to-all' | 'point-to-point';
  /** Devices: GPUs or chips. */
  readonly devices: SourcedQuantity<'count'>;
  /** Instances or nodes that they lie in. */
  readonly nodes: number;
  /** What ran: library, algorithm where it is named, kind of number. */
  readonly stack: string;
  /** Named where the library was kept from choosing. */
  readonly algorithm?: 'ring';
  /** [bytes of the whole buffer, seconds], rising; a selection of what is printed. */
  readonly points: readonly (readonly [bytes: number, seconds: number])[];
  readonly source: SourceId;
  /** How the times stand in the source, and how they were read. */
  readonly note: string;
}
/** Points of a collective as they are printed, in microseconds. */
export function timesOf(points: readonly (readonly [bytes: number, time: number])[]): CollectiveRecord['points'] {
  return points.map(([bytes, time]) => [bytes, time / 1e6] as const);
}

/**
 * A verdict on a claim. `holds`: the sum gives the printed digits. `holds-rounded`: it does after
 * rounding on the way. `holds-if`: only under the reading named in `because`. `fails`: it does not.
 * `unchecked`: nothing published to recalculate it from.
 */
export type Verdict = 'holds' | 'holds-rounded' | 'holds-if' | 'fails' | 'unchecked';

/** Arithmetic over records: `expression` uses the names in `terms`; a term is a record path or a plain number. */
export interface Check {
  readonly expression: string;
  readonly terms: Readonly<Record<string, string | number>>;
}

/** Another sum that belongs beside a claim: what it gives under a reading that is not the claim's, or what follows from it. */
export interface Beside extends Check {
  /** What this sum is of, in a few words. */
  readonly reading: string;
  /** Where it is not of the claim's own kind and unit. */
  readonly of?: Kind;
  readonly unit?: string;
}

/**
 * Something somebody said with a number in it, and the sum that checks it. The verdict follows from the sum
 * (`scaling/verdict.ts`) and is written here so that a change of it is seen: a test holds the two together.
 */
export interface ClaimRecord {
  readonly id: string;
  readonly topic: 'trainium' | 'graviton' | 'rainier' | 'comparator';
  /** Told in the story of December 2024, by which this site began. */
  readonly story?: true;
  /** The claim, short and in our own words, numbers as said. */
  readonly said: string;
  readonly by: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly claimed: SourcedQuantity;
  /** The claim names a minimum: “more than”, “over”. */
  readonly least?: true;
  /** What the sum needs and no other record holds. */
  readonly given?: { readonly [name: string]: SourcedQuantity };
  readonly check?: Check;
  /** The same sum with the figures on the way rounded as their maker rounded them. */
  readonly rounded?: Check;
  /** The reading under which alone `check` is the sum of the claim. */
  readonly condition?: string;
  readonly beside?: readonly Beside[];
  /** The sum compares prices of two bases on purpose. */
  readonly acrossBases?: true;
  readonly verdict: Verdict;
  readonly because: string;
}

export type Disclosure = 'disclosed' | 'reported' | 'estimated';

/** A dated event of the story. */
export interface EventRecord {
  readonly id: string;
  readonly date: string;
  readonly topics: readonly (
    'trainium' | 'graviton' | 'rainier' | 'anthropic' | 'nova' | 'nvidia' | 'network' | 'aws'
  )[];
  /** One or two sentences, in our own words. */
  readonly what: string;
  readonly disclosure: Disclosure;
  readonly source: SourceId;
  /** Other sources of the same event. */
  readonly also?: readonly SourceId[];
}

/** A site or cluster: named sourced values, each with how it became known. */
export interface SiteRecord {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly values: { readonly [name: string]: (SourcedQuantity | SourcedText) & { readonly disclosure: Disclosure } };
  readonly notPublished: readonly string[];
  /** Day on which that was last looked for in vain. */
  readonly lookedFor: string;
}
