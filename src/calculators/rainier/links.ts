/** Ways on from a step: the same job in the calculators of training time, of goodput and of collectives. */
import type { Kind } from '../../silicon/units/index.ts';
import type { Link } from '../define.ts';
import { typedQuantity } from '../typed.ts';
import type { RainierInputs } from './fields.ts';
import { LEAST_GOODPUT, type Job, type Setup } from './solve.ts';

const typed = (kind: Kind, value: number, unit: string) => typedQuantity(kind, value, { unit, bare: true });
/** A multiple in its unit, to twelve digits: more than a quotient is good for, and few enough to be read back. */
const multiple = (value: number, unit: 'B' | 'T') =>
  `${Number((value / (unit === 'B' ? 1e9 : 1e12)).toPrecision(12))}${unit}`;

export interface Ways {
  readonly run?: Link;
  readonly failures?: Link;
  readonly exchange?: Link;
}

/** The links of a job; what all steps have in common is spelled once. */
export function waysOf(inputs: RainierInputs, setup: Setup): (job: Job) => Ways {
  const { preset, machine, habits, tokens, mfu, peak, total, message, oversubscription } = setup;
  const { model, rates, format } = inputs;
  const sized = { model, ...(model === 'count' && { parameters: multiple(total, 'B') }) };
  const run = {
    ...sized,
    tokens: multiple(tokens, 'T'),
    hardware: machine.chip,
    format,
    mfu: typed('share', mfu, '%'),
  };
  // A spare is always at hand here: there, what is broken is back at once.
  const failures = {
    hardware: preset.id,
    ...sized,
    rates,
    ...(inputs.chipMtbf !== undefined && { chipMtbf: typed('duration', habits.mtbf.chip, 'years') }),
    ...(inputs.ultraserverMtbf !== undefined && {
      ultraserverMtbf: typed('duration', habits.mtbf.ultraserver, 'years'),
    }),
    pause: typed('duration', habits.pause, 's'),
    storage: typed('memoryBandwidth', habits.storage, 'GB/s'),
    storageTotal: typed('memoryBandwidth', habits.storageTotal, 'GB/s'),
    detection: typed('duration', habits.detection, 'h'),
    bytesPerParameter: typed('bytes', habits.bytesPerParameter, 'B'),
    detect: typed('duration', habits.restart, 'min'),
    warmSwap: '0s',
    relaunch: '0s',
    repair: '0s',
  };
  const size = typed('bytes', message, 'GB');
  const outside = oversubscription > 1 && {
    networkBandwidth: typed('oneWay', machine.network.rate / oversubscription, 'GB/s'),
  };
  const timed = tokens >= 1 && tokens <= 1e18;

  return ({ rung, chips, goodput, plan, time, network }) => {
    const units = String(Math.max(1, chips));
    const { machines } = network;
    return {
      ...(timed &&
        goodput >= LEAST_GOODPUT && {
          run: {
            label: '@way.run',
            to: 'calculators/training-time/',
            // A part of a chip is given as one chip with the part's peak.
            search: {
              ...run,
              units,
              ...(chips < 1 && { peak: typed('computeRate', chips * peak.rate, 'TFLOPS') }),
              goodput: String(goodput),
            },
          },
        }),
      ...(time !== undefined &&
        plan.goodput >= LEAST_GOODPUT && {
          failures: { label: '@way.failures', to: 'calculators/goodput/', search: { ...failures, chips: units } },
        }),
      ...(network.allReduce !== undefined && {
        exchange: {
          label: '@way.exchange',
          to: 'calculators/collectives/',
          search: {
            fabric: preset.id,
            size,
            machines: String(machines),
            ...(rung.step === 'server' && { chips: String(machine.chipsPerServer) }),
            // On one level alone that calculator takes what AWS documents, which may be some steps slower than the fastest.
            ...(network.levels.length === 1 && network.cost && { algorithm: network.cost.phases[0]!.algorithm }),
            ...(machines > 1 && outside),
          },
        },
      }),
    };
  };
}
