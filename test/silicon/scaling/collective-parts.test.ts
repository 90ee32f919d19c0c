import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busiestTier, collectiveParts, neighbourTier } from '../../../src/silicon/scaling/collective-parts.ts';
import { collectiveTime } from '../../../src/silicon/scaling/collectives.ts';
import type { Fabric } from '../../../src/silicon/scaling/fabric.ts';

/** Two to four tiers, sizes rising, the outermost without end. */
const fabrics: fc.Arbitrary<Fabric> = fc
  .array(fc.record({ factor: fc.integer({ min: 2, max: 9 }), bandwidth: fc.integer({ min: 1, max: 1000 }) }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((tiers) => {
    let size = 1;
    return tiers.map(({ factor, bandwidth }, index) => {
      size *= factor;
      return {
        size: index === tiers.length - 1 ? Infinity : size,
        bandwidth: bandwidth * 1e9,
        launch: index * 1e-6,
        hop: 1e-7,
      };
    });
  });

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-12 + 1e-9 * Math.abs(b);

describe('the tiers of a collective', () => {
  it.each([
    ['all-gather', 1],
    ['all-reduce', 2],
  ] as const)('add up to its time: %s', (op, passes) => {
    fc.assert(
      fc.property(
        fabrics,
        fc.integer({ min: 2, max: 4096 }),
        fc.integer({ min: 1, max: 64 }),
        (fabric, group, stride) => {
          const bytes = 1e8;
          const { launch, tiers } = collectiveParts(group, fabric, stride);
          const moved = tiers.map(
            ({ members, below, bandwidth, hop }) =>
              passes * ((members - 1) * hop + ((members - 1) / members) * (bytes / below / bandwidth)),
          );
          const sum = launch + moved.reduce((a, b) => a + b, 0);
          return close(sum, collectiveTime(op, bytes, group, fabric, stride));
        },
      ),
    );
  });

  it('multiply up to the group', () => {
    fc.assert(
      fc.property(fabrics, fc.integer({ min: 2, max: 4096 }), (fabric, group) => {
        const product = collectiveParts(group, fabric).tiers.reduce((all, { members }) => all * members, 1);
        return close(product, group);
      }),
    );
  });

  it('of an all-to-all are waited for at the busiest', () => {
    fc.assert(
      fc.property(
        fabrics,
        fc.integer({ min: 2, max: 4096 }),
        fc.integer({ min: 1, max: 64 }),
        (fabric, group, stride) => {
          const bytes = 1e8;
          const { launch, span, below, bandwidth } = busiestTier(bytes, group, fabric, stride)!;
          const time = launch + ((span - below) / group) * (bytes / bandwidth);
          return close(time, collectiveTime('all-to-all', bytes, group, fabric, stride));
        },
      ),
    );
  });

  it('of a point to point are one', () => {
    fc.assert(
      fc.property(fabrics, fc.integer({ min: 1, max: 4096 }), (fabric, stride) => {
        const { launch, bandwidth } = neighbourTier(fabric, stride)!;
        return close(launch + 1e6 / bandwidth, collectiveTime('point-to-point', 1e6, 2, fabric, stride));
      }),
    );
  });

  it('are none for a group of one, or without a fabric', () => {
    expect(collectiveParts(1, [{ size: Infinity, bandwidth: 1, launch: 1, hop: 0 }]).tiers).toEqual([]);
    expect(busiestTier(1, 8, [])).toBeUndefined();
    expect(neighbourTier([], 1)).toBeUndefined();
  });
});
