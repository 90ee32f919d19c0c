/** Which algorithm is the fastest from which size on, as costs that are lines over the size tell it. */
import { crossover } from '../../silicon/scaling/collective-algorithms.ts';
import type { Step } from '../define.ts';
import type { Candidate } from './solve.ts';

/** An algorithm, and the buffer from which it is the fastest. */
export interface Overtaking {
  readonly candidate: Candidate;
  readonly from: number;
}

/** Without the floor, which no algorithm can change. */
const lineOf = ({ start, transfer }: Candidate, size: number) => ({ start, perByte: transfer / size });

/** From the fastest for the smallest message on, each algorithm that overtakes the one before. */
export function overtakings(candidates: readonly Candidate[], size: number): Overtaking[] {
  const earlier = (a: Candidate, b: Candidate) => a.start < b.start || (a.start === b.start && a.transfer < b.transfer);
  const first = candidates.reduce((best, one) => (earlier(one, best) ? one : best));
  const chain: Overtaking[] = [{ candidate: first, from: 0 }];
  while (chain.length < candidates.length) {
    const { candidate: now, from } = chain.at(-1)!;
    let next: Overtaking | undefined;
    for (const candidate of candidates) {
      const at = crossover(lineOf(now, size), lineOf(candidate, size));
      if (at === undefined || at <= from) continue;
      // Of several that overtake at one size, the one that is faster beyond it.
      const sooner = !next || at < next.from || (at === next.from && candidate.transfer < next.candidate.transfer);
      if (sooner) next = { candidate, from: at };
    }
    if (!next) break;
    chain.push(next);
  }
  return chain;
}

/** Where each overtakes the one before. */
export function crossoverSteps(chain: readonly Overtaking[], size: number): Step[] {
  const time = (value: number) => ({ kind: 'duration', value }) as const;
  return chain.slice(1).map(({ candidate, from }, i) => {
    const before = chain[i]!.candidate;
    return {
      equation: 'collectiveCrossover',
      about: `@option.algorithm.${candidate.algorithm}`,
      values: {
        M: { kind: 'bytes', value: size, from: 'reader' },
        a: time(candidate.latency),
        b: time(before.latency),
        c: time(before.transfer),
        d: time(candidate.transfer),
      },
      result: { kind: 'bytes', value: from },
    };
  });
}
