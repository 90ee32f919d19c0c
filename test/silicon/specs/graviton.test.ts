import { describe, expect, it } from 'vitest';
import { catalogue, evidenceOf, isQuantity, lookup } from '../../../src/silicon/specs/catalogue.ts';
import { factorOf, raw } from '../../../src/silicon/units/index.ts';

/** The number at a path, in the unit it is shown in. */
function shown(path: string): number {
  const value = lookup(path);
  if (!isQuantity(value)) throw new Error(`${path} is a text.`);
  return Number((raw(value.value) / factorOf(value.of, value.unit)!).toPrecision(12));
}

describe('Graviton processors', () => {
  it.each([
    ['graviton1', 16],
    ['graviton2', 64],
    ['graviton3', 64],
    ['graviton3e', 64],
    ['graviton4', 96],
    ['graviton5', 192],
  ])('%s has %d cores in a socket', (id, cores) => {
    expect(shown(`${id}.cores`)).toBe(cores);
  });

  it.each([
    ['graviton1', 2.3],
    ['graviton2', 2.5],
    ['graviton3', 2.6],
    ['graviton4', 2.8],
    ['graviton5', 3.3],
  ])('%s runs at %d GHz', (id, clock) => {
    expect(shown(`${id}.clock`)).toBe(clock);
  });

  it.each([
    ['graviton2', 8, 3.2e9],
    ['graviton3', 8, 4.8e9],
    ['graviton4', 12, 5.6e9],
    ['graviton5', 12, 8.8e9],
  ])('%s has the bandwidth of its %d channels', (id, channels, rate) => {
    expect(shown(`${id}.memory.channels`)).toBe(channels);
    expect(shown(`${id}.memory.bandwidth`) * 1e9).toBeCloseTo(channels * rate * 8, 0);
  });

  it('make their claims against a generation of the catalogue that came before', () => {
    const { processors } = catalogue;
    const order = processors.map(({ id }) => id);
    for (const { id, follows } of processors.slice(1)) {
      expect(order.slice(0, order.indexOf(id)), `${id} follows ${follows}`).toContain(follows);
    }
    expect(processors[0]!.follows).toBeUndefined();
  });

  it.each([
    ['graviton2', 1, 64],
    ['graviton3', 7, 64],
    ['graviton5', 4, 48],
  ])('%s has %d dies, with %d cores on each that has any', (id, dies, cores) => {
    expect(shown(`${id}.chiplets.count`)).toBe(dies);
    expect(shown(`${id}.chiplets.cores`)).toBe(cores);
    expect(shown(`${id}.cores`) % cores).toBe(0);
  });

  it('does not say how the cores of Graviton4 are spread over its dies, as nobody does', () => {
    expect(() => lookup('graviton4.chiplets.cores')).toThrow('has no "cores"');
  });

  it.each([
    ['graviton5', 96, 12, 19],
    ['m8i', 133, 13.3, 30],
    ['m8a', 142, 24.5, 58],
  ])('reads memory on one core of %s in %d ns (Lemire, July 2026)', (id, latency, bandwidth, misses) => {
    expect(shown(`${id}.measured.latency`)).toBe(latency);
    expect(shown(`${id}.measured.bandwidth`)).toBe(bandwidth);
    expect(shown(`${id}.measured.misses`)).toBe(misses);
  });

  it('keeps 180 MB beside the 192 MB of L3 in Graviton5, and says why it lost', () => {
    const l3 = lookup('graviton5.cache.l3');
    expect(shown('graviton5.cache.l3')).toBe(192);
    expect(l3.dissent?.map(({ printed }) => printed)).toEqual(['Scaling Graviton4 36 MB yields 180 MB']);
    expect(l3.why).toMatch(/inferred/);
  });

  it('prints no power but an estimate for Graviton3', () => {
    const withPower = catalogue.processors.filter(({ power }) => power);
    expect(withPower.map(({ id }) => id)).toEqual(['graviton3']);
    expect(evidenceOf(withPower[0]!.power!)).toBe('estimate');
  });

  it('derives the operations of a cycle, which AWS does not print', () => {
    for (const id of ['graviton2', 'graviton3', 'graviton4', 'graviton5']) {
      expect(evidenceOf(lookup(`${id}.simd.flopPerCycle`)), id).toBe('derived');
    }
  });

  it('stores a claim of 25 % more as 1.25 times', () => {
    expect(shown('graviton5.claims.compute')).toBe(1.25);
    expect(shown('graviton3.claims.memoryBandwidth')).toBe(1.5);
  });
});

describe('prices of sixteen virtual processors', () => {
  it.each([
    ['m9g', 'm8g', 0.09],
    ['c9g', 'c8g', 0.09],
    ['r9g', 'r8g', 0.09],
    ['m8g', 'm7g', 0.1],
    ['m7g', 'm6g', 0.06],
  ])('%s costs more than %s, by %d', (younger, older, more) => {
    const rise = shown(`${younger}-4xlarge-on-demand.price`) / shown(`${older}-4xlarge-on-demand.price`) - 1;
    expect(rise).toBeCloseTo(more, 3);
  });

  it.each([
    ['m6g', 'm5', 0.198],
    ['m7g', 'm7i', 0.19],
    ['m8g', 'm8i', 0.152],
    ['m9g', 'm8i', 0.076],
    ['m9g', 'm8a', 0.196],
  ])('%s costs less than %s, by %d', (graviton, sibling, less) => {
    const saved = 1 - shown(`${graviton}-4xlarge-on-demand.price`) / shown(`${sibling}-4xlarge-on-demand.price`);
    expect(saved).toBeCloseTo(less, 3);
  });

  it('covers three classes of eleven families each', () => {
    const ladder = catalogue.prices.filter(
      ({ system, basis }) => basis === 'on-demand' && /^[mcr]\d[gia]?\.4xlarge$/.test(system),
    );
    expect(ladder).toHaveLength(33);
  });
});
