/** Collectives in worked steps: tier by tier for rings, on the busiest tier for an all-to-all. */
import { busiestTier, collectiveParts, neighbourTier } from '../../silicon/scaling/collective-parts.ts';
import type { Fabric } from '../../silicon/scaling/fabric.ts';
import type { Term } from '../define.ts';
import { bytes, number, seconds, term, type Push } from './terms.ts';

const rate = (value: number) => term('oneWay', value);

/** A ring collective of the whole buffer over its tiers; nothing is shown, and 0 comes out, for a group of one. */
export function ringSteps(
  push: Push,
  passes: 1 | 2,
  buffer: number,
  group: number,
  fabric: Fabric,
  stride: number,
  about: string,
): Term {
  if (group <= 1 || buffer <= 0) return seconds(0);
  const { launch, tiers } = collectiveParts(group, fabric, stride);
  let so = seconds(launch);
  for (const { members, below, bandwidth } of tiers) {
    const moved = (passes * (members - 1) * buffer) / (members * below * bandwidth);
    so = push(
      'stepCollectiveTier',
      { u_0: so, c: number(passes), k: number(members), M: bytes(buffer), d: number(below), beta: rate(bandwidth) },
      seconds(so.value + moved),
      about,
    );
  }
  return so;
}

export function allToAllStep(
  push: Push,
  buffer: number,
  group: number,
  fabric: Fabric,
  stride: number,
  about: string,
): Term {
  const tier = group > 1 && buffer > 0 ? busiestTier(buffer, group, fabric, stride) : undefined;
  if (!tier) return seconds(0);
  const { launch, span, below, bandwidth } = tier;
  return push(
    'stepAllToAll',
    {
      alpha: seconds(launch),
      k: number(span),
      d: number(below),
      g: number(group),
      M: bytes(buffer),
      beta: rate(bandwidth),
    },
    seconds(launch + ((span - below) / group) * (buffer / bandwidth)),
    about,
  );
}

export function transferStep(push: Push, buffer: number, fabric: Fabric, stride: number, about: string): Term {
  const tier = neighbourTier(fabric, stride);
  if (!tier) return seconds(0);
  return push(
    'stepPointToPoint',
    { alpha: seconds(tier.launch), M: bytes(buffer), beta: rate(tier.bandwidth) },
    seconds(tier.launch + buffer / tier.bandwidth),
    about,
  );
}
