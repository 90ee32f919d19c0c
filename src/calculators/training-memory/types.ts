/** What the training-memory calculator knows of the records, and what its parts hand to one another. */
import type { Layout, TrainingTask } from '../../silicon/scaling/layout.ts';
import type { Formats, MemoryBreakdown, MemoryOptions } from '../../silicon/scaling/training-memory.ts';
import type { ArchitecturePreset } from '../architecture.ts';
import type { Facts } from '../define.ts';
import type { Device } from '../device.ts';
import type { HardwarePreset } from '../hardware.ts';

export interface MemoryFacts extends Facts {
  readonly presets: { readonly hardware: readonly HardwarePreset[]; readonly models: readonly ArchitecturePreset[] };
}

/** A layout with the numbers and habits that decide its memory: what a change may change. */
export interface Setup {
  readonly layout: Layout;
  readonly formats: Formats;
  readonly options: MemoryOptions;
}

/** What a runtime takes, and bytes where they are published (`microcode`) or given; else nobody says. */
export interface RuntimePart {
  readonly id: 'microcode' | 'runtime' | 'scratchpad' | 'rings' | 'collectives' | 'profile';
  readonly bytes: number | undefined;
}

/** Bytes that a Neuron runtime takes: what is published, and what the reader adds to it. */
export interface Runtime {
  readonly published: number;
  readonly record?: string;
  readonly own: number;
  /** Of what it is made up: on Neuron every category that its maker names, elsewhere what the reader gives. */
  readonly parts: readonly RuntimePart[];
}

export interface Question extends Setup {
  readonly task: TrainingTask;
  readonly device: Device;
  /** Bytes that one rank may use. */
  readonly capacity: number;
  readonly capacityFrom: string;
  readonly runtime: Runtime;
  readonly memory: MemoryBreakdown;
}
