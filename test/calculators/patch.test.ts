import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, patched, withPatches } from '../../src/calculators/patch.ts';

/** JSON as facts are: an absent property is not there. */
const json = fc.jsonValue({ maxDepth: 4 });

describe('a patch', () => {
  it('turns one JSON value into the other, and leaves the first as it was', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const kept = structuredClone(before);
        expect(patched(before, difference(before, after))).toEqual(after);
        expect(before).toEqual(kept);
      }),
    );
  });

  it('is empty between equals', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(difference(value, structuredClone(value))).toEqual([]);
      }),
    );
  });

  it('names the place that changes and nothing above it', () => {
    const before = { presets: { hardware: [{ id: 'a', values: { hbm: 96, peak: 1 } }] }, rest: [1, 2] };
    const after = { presets: { hardware: [{ id: 'a', values: { hbm: 128 } }] }, rest: [1, 2, 3] };
    expect(difference(before, after)).toEqual([
      [['presets', 'hardware', 0, 'values', 'hbm'], 128],
      [['presets', 'hardware', 0, 'values', 'peak']],
      [['rest'], [1, 2, 3]],
    ]);
  });

  it('shares with the original what it does not change', () => {
    const before = { a: { b: 1 }, c: { d: 2 } };
    expect(patched(before, [[['a', 'b'], 3]]).c).toBe(before.c);
  });

  it('does not throw for a place that an earlier one took away', () => {
    expect(patched({ a: { b: { c: 1 } } }, [[['a', 'b']], [['a', 'b', 'c'], 2]])).toEqual({ a: { b: { c: 2 } } });
  });
});

it('readings are put in together, with what they only change together, and ids that change nothing are kept', () => {
  const alternatives = [
    { id: 'a~x', patch: [[['sum'], 11]] as const },
    { id: 'b~y', patch: [[['sum'], 12]] as const },
  ];
  const corrections = [{ of: ['a~x', 'b~y'], patch: [[['sum'], 13]] as const }];
  const facts = { sum: 10 };
  expect(withPatches(facts, ['b~y'], alternatives, corrections)).toEqual({ sum: 12, readings: ['b~y'] });
  expect(withPatches(facts, ['b~y', 'a~x', 'c~z'], alternatives, corrections)).toEqual({
    sum: 13,
    readings: ['b~y', 'a~x', 'c~z'],
  });
});
