/** The job as the reader describes it, put together from the inputs and the presets. */
import { checkpointBytes, DOMAINS, type ByDomain, type Domain } from '../../silicon/scaling/reliability.ts';
import { raw, type Kind, type Quantity } from '../../silicon/units/index.ts';
import type { GoodputInputs } from './fields.ts';
import { machineOf, MTBF_FIELDS, rangeOf, ratesOf } from './machine.ts';
import { found, refuse, type Found, type GoodputFacts, type MachinePreset, type RatesPreset } from './types.ts';

/** Base units throughout: seconds, bytes, bytes a second, fractions. */
export interface Setup {
  readonly machine: MachinePreset;
  readonly ratesFrom: RatesPreset;
  readonly chips: number;
  readonly chipsPerInstance: number;
  readonly chipsPerUltraServer?: number;
  /** Chips that are exchanged together after a failure of hardware. */
  readonly exchanged: number;
  /** Infinite where nothing is known to fail. */
  readonly mtbf: ByDomain;
  readonly mtbfFrom: Readonly<Record<Domain, string>>;
  readonly low: number;
  readonly high: number;
  readonly detection: number;
  /** Absent where the size itself is given. */
  readonly parameters?: number;
  readonly bytesPerParameter: number;
  readonly bytes: number;
  readonly async: boolean;
  readonly pause: number;
  readonly interval?: number;
  readonly storage: number;
  readonly storageTotal: number;
  /** Replicas of which one writes; 1 where all do. */
  readonly replicas: number;
  readonly detect: number;
  readonly swap: number;
  readonly relaunch: number;
  readonly read?: number;
  readonly repair: number;
  readonly shortage: number;
  readonly spares?: number;
  readonly planned: number;
  readonly stragglers: number;
  readonly ideal: number;
  readonly seed: number;
}

const value = (given: Quantity<Kind> | undefined) => (given === undefined ? undefined : raw(given));

function sizeOf(inputs: GoodputInputs, facts: GoodputFacts): Found<Pick<Setup, 'parameters' | 'bytes'>> {
  if (inputs.model === 'size') return found({ bytes: raw(inputs.size) });
  const preset = facts.presets.models.find(({ id }) => id === inputs.model);
  const parameters = inputs.model === 'count' ? raw(inputs.parameters) : preset?.values.parameters;
  if (parameters === undefined) return refuse('model', 'unknown');
  return found({ parameters, bytes: checkpointBytes(parameters, raw(inputs.bytesPerParameter)) });
}

function groupsOf(
  inputs: GoodputInputs,
  { values }: MachinePreset,
): Found<Pick<Setup, 'chipsPerInstance' | 'chipsPerUltraServer' | 'exchanged'>> {
  const chipsPerInstance = value(inputs.chipsPerInstance) ?? values.chipsPerInstance;
  const chipsPerUltraServer = value(inputs.chipsPerUltraServer) ?? values.chipsPerUltraServer;
  if (chipsPerInstance === undefined) return refuse('chipsPerInstance', 'instance-needed');
  if (chipsPerUltraServer === undefined) return found({ chipsPerInstance, exchanged: chipsPerInstance });
  if (chipsPerUltraServer % chipsPerInstance !== 0) {
    return refuse('chipsPerUltraServer', 'ultraserver-not-whole', { chips: chipsPerInstance });
  }
  const exchanged = inputs.exchange === 'instance' ? chipsPerInstance : chipsPerUltraServer;
  return found({ chipsPerInstance, chipsPerUltraServer, exchanged });
}

/** Failure times by domain: the reader's own before the record's, and none where neither says anything. */
function failuresOf(inputs: GoodputInputs, rates: RatesPreset): Pick<Setup, 'mtbf' | 'mtbfFrom'> {
  const mtbf: Record<string, number> = {};
  const mtbfFrom: Record<string, string> = {};
  for (const domain of DOMAINS) {
    const own = value(inputs[MTBF_FIELDS[domain]]);
    mtbf[domain] = own ?? rates.values.mtbf[domain] ?? Infinity;
    mtbfFrom[domain] = own === undefined ? (rates.values.path ?? '') : 'reader';
  }
  return { mtbf: mtbf as ByDomain, mtbfFrom: mtbfFrom as Setup['mtbfFrom'] };
}

/** The job, or the first field that keeps it from being one. */
export function setupOf(inputs: GoodputInputs, facts: GoodputFacts): Found<Setup> {
  const machine = machineOf(inputs, facts);
  const ratesFrom = ratesOf(inputs, facts);
  if (!machine || !ratesFrom) return refuse(machine ? 'rates' : 'hardware', 'unknown');
  const groups = groupsOf(inputs, machine);
  if (!groups.ok) return groups;
  const size = sizeOf(inputs, facts);
  if (!size.ok) return size;
  const failures = failuresOf(inputs, ratesFrom);
  const { ultraserver, ...without } = failures.mtbf;
  const telling = groups.found.chipsPerUltraServer === undefined ? without : { ...without, ultraserver };
  if (Object.values(telling).every((mtbf) => mtbf === Infinity)) return refuse('chipMtbf', 'rate-needed');
  const range = rangeOf(inputs, facts);
  const own = {
    interval: value(inputs.interval),
    read: value(inputs.read),
    spares: value(inputs.spares),
  };
  return found({
    machine,
    ratesFrom,
    chips: raw(inputs.chips),
    ...groups.found,
    ...failures,
    low: value(inputs.rateLow) ?? range.low,
    high: value(inputs.rateHigh) ?? range.high,
    detection: raw(inputs.detection),
    ...size.found,
    bytesPerParameter: raw(inputs.bytesPerParameter),
    async: inputs.mode === 'async',
    pause: raw(inputs.pause),
    storage: raw(inputs.storage),
    storageTotal: raw(inputs.storageTotal),
    replicas: inputs.writers === 'replica' ? raw(inputs.replicas) : 1,
    detect: raw(inputs.detect),
    swap: raw(inputs.spareKind === 'warm' ? inputs.warmSwap : inputs.coldSwap),
    relaunch: raw(inputs.relaunch),
    repair: raw(inputs.repair),
    shortage: raw(inputs.shortage),
    planned: raw(inputs.planned),
    stragglers: raw(inputs.stragglers),
    ideal: raw(inputs.ideal),
    seed: raw(inputs.seed),
    ...(own.interval !== undefined && { interval: own.interval }),
    ...(own.read !== undefined && { read: own.read }),
    ...(own.spares !== undefined && { spares: own.spares }),
  });
}
