import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandwidthShare,
  choose,
  costOf,
  countFor,
  front,
  instancesNeeded,
  NEEDS,
  priceGap,
  slack,
  vcpuNeeded,
  type Demand,
  type Size,
} from '../../../src/silicon/scaling/right-size.ts';
import { from, quantity, raw } from '../../../src/silicon/units/index.ts';

const gbps = (value: number) => raw(from('memoryBandwidth', value, 'GB/s'));
const share = (socket: number, cores: number, of: number) =>
  raw(bandwidthShare(from('memoryBandwidth', socket, 'GB/s'), cores, of));

describe('the share of a socket', () => {
  // Fact sheet on Graviton, section 1: GB/s for each core of Graviton2 to Graviton5.
  it.each([
    [204.8, 64, 3.2],
    [307.2, 64, 4.8],
    [537.6, 96, 5.6],
    [844.8, 192, 4.4],
  ])('of %d GB/s among %d cores is %d GB/s for one', (socket, cores, each) =>
    expect(share(socket, 1, cores)).toBeCloseTo(gbps(each), 0),
  );
  it('is two sockets for twice the cores', () => expect(share(537.6, 192, 96)).toBeCloseTo(gbps(1075.2), 0));
});

describe('small sums', () => {
  it('count whole instances, and take a need that is met but for a rounding as met', () => {
    expect(instancesNeeded(192, 64)).toBe(3);
    expect(instancesNeeded(193, 64)).toBe(4);
    expect(instancesNeeded(0.3, 0.1)).toBe(3);
    expect(instancesNeeded(1, 64)).toBe(1);
  });
  it('turn Graviton cores into the vCPU of two threads, and work into fewer of them', () => {
    expect(vcpuNeeded(16, 2, 1)).toBe(32);
    expect(vcpuNeeded(16, 1, 1.6)).toBe(10);
  });
  // Fact sheet, section 2.2: m8g 0.71808 and m8i 0.84672 USD/h, 15.2 % apart (section 8).
  it('say how much less one costs', () => expect(raw(priceGap(0.71808, 0.84672))).toBeCloseTo(0.152, 3));
  it('give what is left and what a time costs', () => {
    expect(raw(slack(16, 64, 1))).toBe(3);
    expect(raw(costOf(2 / 3600, quantity('duration', 7200)))).toBe(4);
  });
});

const size = (name: string, compute: number, more: Partial<Size> = {}): Size => ({
  name,
  compute,
  memory: compute * 4,
  price: compute,
  ...more,
});
const ladder = [size('small', 2), size('middle', 4), size('large', 8)];
const of = (compute: number, more: readonly Demand[] = []): Demand[] => [{ need: 'compute', amount: compute }, ...more];

describe('the choice in a family', () => {
  it('is the cheapest size that meets everything, and names the need that forced it', () => {
    expect(choose(ladder, of(3), 1)).toMatchObject({ status: 'meets', size: { name: 'middle' }, binds: 'compute' });
    expect(choose(ladder, of(1, [{ need: 'memory', amount: 20 }]), 1)).toMatchObject({
      size: { name: 'large' },
      binds: 'memory',
    });
    expect(choose(ladder, of(1), 1)).not.toHaveProperty('binds');
  });

  it('names what the next cheaper size does not publish where it has enough of the rest', () => {
    // As of C4, whose table says "moderate" or "high" for all but the largest size.
    const sizes: Size[] = [
      { name: 'small', compute: 16, price: 1 },
      { name: 'large', compute: 36, network: 10, price: 2 },
    ];
    const demands: Demand[] = [
      { need: 'compute', amount: 7 },
      { need: 'network', amount: 1 },
    ];
    expect(choose(sizes, demands, 1)).toMatchObject({ size: { name: 'large' }, binds: 'network' });
  });
  it('adds instances where that is cheaper, and else takes fewer', () => {
    expect(choose(ladder, of(6), 3)).toMatchObject({ size: { name: 'small' }, count: 3, price: 6 });
    expect(choose(ladder, of(8), 9)).toMatchObject({ size: { name: 'large' }, count: 1 });
  });
  it('does not add up the bandwidth of a core', () => {
    const sizes = [size('one', 4, { coreBandwidth: 5 })];
    const demands = of(4, [{ need: 'coreBandwidth', amount: 6 }]);
    expect(choose(sizes, demands, 100)).toMatchObject({ status: 'fails', need: 'coreBandwidth', ratio: 6 / 5 });
  });
  it('takes bare metal only where it is cheaper', () => {
    const sizes = [size('metal', 8, { metal: true }), size('large', 8)];
    expect(choose(sizes, of(8), 1)).toMatchObject({ size: { name: 'large' } });
    const cheap = [size('metal', 8, { metal: true, price: 7 }), size('large', 8)];
    expect(choose(cheap, of(8), 1)).toMatchObject({ size: { name: 'metal' } });
  });
  it('says what it is short of, of the size that comes nearest', () =>
    expect(choose(ladder, of(20, [{ need: 'memory', amount: 48 }]), 1)).toMatchObject({
      status: 'fails',
      size: { name: 'large' },
      need: 'compute',
      ratio: 2.5,
    }));
  it('neither passes nor drops what is not published', () => {
    const demands = of(3, [{ need: 'network', amount: 1 }]);
    expect(choose(ladder, demands, 1)).toMatchObject({ status: 'unjudged', need: 'network', size: { name: 'middle' } });
    expect(choose(ladder, of(9, [{ need: 'network', amount: 1 }]), 1)).toMatchObject({
      status: 'fails',
      need: 'compute',
    });
  });
  it('does not rank a size without a price, and names it', () => {
    const { price: _, ...unpriced } = size('free', 2);
    expect(choose([unpriced], of(2), 1)).toMatchObject({ status: 'unpriced', size: { name: 'free' } });
    expect(choose([unpriced, size('middle', 4)], of(2), 1)).toMatchObject({
      status: 'meets',
      size: { name: 'middle' },
      unpriced: { size: { name: 'free' }, count: 1 },
    });
  });
});

const given = fc.option(fc.double({ min: 0, max: 1e3, noNaN: true }), { nil: undefined });
const anySize: fc.Arbitrary<Size> = fc
  .record({
    compute: fc.integer({ min: 1, max: 400 }),
    memory: fc.double({ min: 1, max: 1e4, noNaN: true }),
    bandwidth: given,
    coreBandwidth: given,
    network: given,
    ebs: given,
    nvme: given,
    price: fc.option(fc.double({ min: 1e-3, max: 50, noNaN: true }), { nil: undefined }),
    metal: fc.boolean(),
  })
  .map((values) => ({
    name: 'any',
    ...(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Omit<Size, 'name'>),
  }));
const anyDemands = fc.uniqueArray(
  fc.record({ need: fc.constantFrom(...NEEDS), amount: fc.double({ min: 1e-3, max: 1e4, noNaN: true }) }),
  {
    selector: ({ need }) => need,
    minLength: 1,
    maxLength: 5,
  },
);
const family = fc.array(anySize, { minLength: 1, maxLength: 12 });
const most = fc.integer({ min: 1, max: 12 });

/** Every fleet that meets the demands, one by one: slow, and without the formulas above. */
function everyFleet(sizes: readonly Size[], demands: readonly Demand[], upTo: number) {
  return sizes.flatMap((one) =>
    Array.from({ length: upTo }, (_, index) => index + 1)
      .filter((count) =>
        demands.every(({ need, amount }) => {
          const gives = one[need];
          return gives !== undefined && gives * (need === 'coreBandwidth' ? 1 : count) >= amount * (1 - 1e-8);
        }),
      )
      .map((count) => ({ size: one, count, price: one.price === undefined ? undefined : one.price * count })),
  );
}

describe('whatever the sizes and the demands', () => {
  it('nothing that meets the demands is cheaper than the choice', () =>
    fc.assert(
      fc.property(family, anyDemands, most, (sizes, demands, upTo) => {
        const choice = choose(sizes, demands, upTo);
        const prices = everyFleet(sizes, demands, upTo).flatMap(({ price }) => price ?? []);
        if (choice.status !== 'meets') expect(prices).toEqual([]);
        else for (const price of prices) expect(choice.price).toBeLessThanOrEqual(price * (1 + 1e-6));
      }),
    ));

  it('the choice meets every demand', () =>
    fc.assert(
      fc.property(family, anyDemands, most, (sizes, demands, upTo) => {
        const choice = choose(sizes, demands, upTo);
        if (choice.status !== 'meets') return;
        expect(choice.count).toBeLessThanOrEqual(upTo);
        for (const { need, amount } of demands) {
          const count = need === 'coreBandwidth' ? 1 : choice.count;
          expect(choice.size[need]! * count).toBeGreaterThanOrEqual(amount * (1 - 1e-8));
        }
      }),
    ));

  it('asking for more never makes it cheaper', () =>
    fc.assert(
      fc.property(
        family,
        anyDemands,
        most,
        fc.double({ min: 1, max: 10, noNaN: true }),
        (sizes, demands, upTo, more) => {
          const before = choose(sizes, demands, upTo);
          const after = choose(
            sizes,
            demands.map((one, index) => (index === 0 ? { ...one, amount: one.amount * more } : one)),
            upTo,
          );
          if (after.status !== 'meets') return;
          expect(before.status).toBe('meets');
          if (before.status === 'meets') expect(before.price).toBeLessThanOrEqual(after.price * (1 + 1e-6));
        },
      ),
    ));

  it('allowing more instances never makes it dearer', () =>
    fc.assert(
      fc.property(family, anyDemands, most, (sizes, demands, upTo) => {
        const [few, many] = [choose(sizes, demands, upTo), choose(sizes, demands, upTo + 1)];
        if (few.status === 'meets' && many.status === 'meets') {
          expect(many.price).toBeLessThanOrEqual(few.price * (1 + 1e-6));
        }
      }),
    ));

  it('a family that fails is short of the need it names, with every size', () =>
    fc.assert(
      fc.property(family, anyDemands, most, (sizes, demands, upTo) => {
        const choice = choose(sizes, demands, upTo);
        if (choice.status !== 'fails') return;
        expect(choice.ratio).toBeGreaterThan(1);
        for (const one of sizes) expect(countFor(one, demands, upTo)).toBe(0);
      }),
    ));

  it('the front is the choice at each of its amounts, and rises with them', () =>
    fc.assert(
      fc.property(family, anyDemands, most, (sizes, demands, upTo) => {
        const [{ need }, ...others] = demands as [Demand, ...Demand[]];
        const amounts = sizes.flatMap((one) => one[need] ?? []).filter((amount) => amount > 0);
        const points = front(sizes, others, need, amounts, upTo);
        for (const [index, { amount, price }] of points.entries()) {
          const choice = choose(sizes, [{ need, amount }, ...others], upTo);
          expect(choice.status).toBe('meets');
          if (choice.status === 'meets') expect(price).toBeCloseTo(choice.price, 6);
          if (index > 0) expect(price).toBeLessThan(points[index - 1]!.price);
        }
      }),
    ));
});
