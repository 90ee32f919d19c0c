import { describe, expect, it } from 'vitest';
import * as units from '../../../src/silicon/units/index.ts';

const { add, bothDirections, from, gibibytes, gigabytes, halfOf, inUnit, magnitude, ratioOf, raw, scale, subtract } =
  units;

/**
 * What the compiler must refuse. Never run: each line compiles only because the line above it expects an
 * error, and the type check of the whole project fails if the error goes away.
 */
export function mustNotCompile(): void {
  const gib = inUnit('bytes', gibibytes(96), 'GiB');
  const gb = inUnit('bytes', gigabytes(96), 'GB');
  // @ts-expect-error -- GB and GiB are different units, even read out
  const same: typeof gib = gb;
  // @ts-expect-error -- measures are not added: quantities are
  add(gib, gb);
  // @ts-expect-error -- a quantity is no number
  const sum: number = gibibytes(1) + gibibytes(1);
  // @ts-expect-error -- a bare number is no quantity
  add(gibibytes(1), 1);
  // @ts-expect-error -- bytes are no FLOP/s
  add(gibibytes(1), units.teraflops(1));
  // @ts-expect-error -- FLOP is no FLOP/s
  add(units.flop(1), units.teraflops(1));
  // @ts-expect-error -- INT8 operations are no floating-point operations
  add(units.teraops(1), units.teraflops(1));
  // @ts-expect-error -- one way is not both ways
  add(units.gigabytesPerSecondOneWay(1), units.gigabytesPerSecondBothWays(1));
  // @ts-expect-error -- a rate of unstated direction is not one way
  add(units.gigabytesPerSecondOneWay(1), units.gigabytesPerSecondUnstatedWay(1));
  // @ts-expect-error -- memory bandwidth is no link rate
  add(units.gigabytesPerSecond(1), units.gigabytesPerSecondOneWay(1));
  // @ts-expect-error -- only a rate of both ways can be halved
  halfOf(units.gigabytesPerSecondOneWay(1));
  // @ts-expect-error -- arguments swapped: the factor comes first
  scale(gibibytes(1), 2);
  // @ts-expect-error -- arguments swapped: the kind comes first
  from(96, 'bytes', 'GiB');
  // @ts-expect-error -- a unit of another kind
  from('bytes', 96, 'TFLOPS');
  // @ts-expect-error -- a unit that does not exist
  from('bytes', 96, 'GigaB');
  // @ts-expect-error -- money is no price
  add(units.dollars(1), units.dollarsPerHour(1));
  // @ts-expect-error -- energy is no power
  subtract(units.joules(1), units.watts(1));
  // @ts-expect-error -- water is no flow of water
  add(units.litres(1), units.from('waterFlow', 1, 'Mgal/day'));
  // @ts-expect-error -- a factor of a grid is no mass of carbon
  add(units.kilograms(1), units.gramsPerKilowattHour(1));
  // @ts-expect-error -- tokens are no parameters
  ratioOf(units.tokens(1), units.parameters(1));
  void [same, sum];
}

describe('quantities', () => {
  it('know that GiB and GB differ', () => {
    expect(raw(gibibytes(96))).toBe(103_079_215_104);
    expect(raw(gigabytes(96))).toBe(96_000_000_000);
    expect(magnitude(inUnit('bytes', gibibytes(96), 'GB'))).toBeCloseTo(103.079215104, 9);
  });

  it('add, subtract, scale and compare within a kind', () => {
    expect(raw(add(gigabytes(1), gigabytes(2)))).toBe(3e9);
    expect(raw(subtract(gigabytes(3), gigabytes(2)))).toBe(1e9);
    expect(raw(scale(4, gigabytes(2)))).toBe(8e9);
    expect(ratioOf(gibibytes(1), gigabytes(1))).toBeCloseTo(1.073741824, 12);
  });

  it('halve both ways to one way, and back', () => {
    const both = units.gigabytesPerSecondBothWays(1280);
    expect(raw(halfOf(both))).toBe(640e9);
    expect(raw(bothDirections(halfOf(both)))).toBe(raw(both));
  });

  it('know the US gallon, the acre and the square foot by their definitions', () => {
    expect(raw(units.from('water', 1, 'gal'))).toBe(3.785411784);
    expect(raw(units.from('area', 1, 'acres'))).toBeCloseTo(43_560 * raw(units.from('area', 1, 'sq ft')), 9);
    expect(raw(units.from('waterFlow', 365, 'ML/year'))).toBeCloseTo(raw(units.from('waterFlow', 1, 'ML/day')), 12);
  });

  it('count bits as eighths of bytes', () => {
    expect(raw(units.gigabitsPerSecondOneWay(3200))).toBe(400e9);
  });
});
