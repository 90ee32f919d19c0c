import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, evidenceOf, isQuantity, lookup } from '../../../src/silicon/specs/catalogue.ts';
import { disputes, readingOf, settle, textDisputes, withReadings } from '../../../src/silicon/specs/disputes.ts';
import { raw } from '../../../src/silicon/units/index.ts';

const HBM = 'trainium2.hbm.bandwidth';
const GUIDE = `${HBM}~nki-trainium2`;
const ids = disputes.flatMap(({ others }) => others.map(({ id }) => id));
const records = () => JSON.stringify(catalogue);

const number = (path: string) => {
  const value = lookup(path);
  if (!isQuantity(value)) throw new Error(`${path} is a text.`);
  return raw(value.value);
};

describe('the disputed numbers', () => {
  it('are named by a path and a publication, each reading once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[^~,]+~[^~,]+(~\d)?$/);
  });

  it('are those of which a publication prints another number, whatever the list', () => {
    for (const { path, paths, chosen, others } of disputes) {
      expect(paths[0]).toBe(path);
      for (const one of paths) expect(lookup(one), one).toBe(chosen);
      expect(others.length).toBe((chosen.dissent ?? []).filter(({ value }) => value !== undefined).length);
    }
  });

  it('say why one of them won', () => {
    for (const { path, chosen } of [...disputes, ...textDisputes]) expect(chosen.why, path).toMatch(/\S{3}/);
  });

  it('keep apart two figures of one publication', () => {
    const [first, second] = ['', '~2'].map((end) => readingOf(`trainium3.link.total~neuron-trn3${end}`));
    expect(first?.other.dissent.value).not.toBe(second?.other.dissent.value);
  });
});

describe('another reading', () => {
  it('stands in the records with its words and its source for as long as something is made with it', () => {
    const usual = number(HBM);
    const { dispute, other } = readingOf(GUIDE)!;
    withReadings([GUIDE], () => {
      expect(number(HBM)).toBe(other.dissent.value);
      expect(lookup(HBM)).toMatchObject({ printed: other.dissent.printed, source: 'nki-trainium2' });
      // The reading that it stands in for is now one of the others.
      expect(dispute.chosen.dissent?.[0]).toMatchObject({ value: usual, source: 'neuron-trainium2' });
      expect(dispute.chosen.dissent).toHaveLength(dispute.others.length);
    });
    expect(number(HBM)).toBe(usual);
  });

  it('is as good as the publication that prints it', () => {
    const reading = disputes
      .flatMap(({ path, others }) => others.map((other) => ({ path, ...other })))
      .find(({ dissent }) => dissent.kind === 'estimate')!;
    withReadings([reading.id], () => expect(evidenceOf(lookup(reading.path))).toBe('estimate'));
  });

  it('is put in wherever its one printed figure stands', () => {
    const shared = disputes.find(({ paths }) => paths.length > 1)!;
    const [{ id, dissent }] = shared.others as [(typeof shared.others)[number]];
    withReadings([id], () => {
      for (const path of shared.paths) expect(number(path)).toBe(dissent.value);
    });
  });

  it('leaves the records as they were, whatever is asked for and however it ends', () => {
    const before = records();
    fc.assert(
      fc.property(fc.subarray(ids, { maxLength: 12 }), fc.boolean(), (some, fails) => {
        const made = () =>
          withReadings(some, () => {
            if (fails) throw new Error('made to fail');
            return records();
          });
        if (fails) expect(made).toThrow('made to fail');
        else expect(made() === before).toBe(some.length === 0);
        expect(records() === before).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('can be asked for within another', () => {
    const other = `${HBM}~uuaa-rainier`;
    withReadings([GUIDE], () => {
      withReadings([other], () => expect(number(HBM)).toBe(readingOf(other)!.other.dissent.value));
      expect(number(HBM)).toBe(readingOf(GUIDE)!.other.dissent.value);
    });
  });

  it('is refused by name where there is none', () => {
    expect(() => withReadings([GUIDE, 'trainium2.hbm.bandwidth~nobody'], () => 1)).toThrow('~nobody');
  });
});

it('of two readings of one number the later is taken, and what is unknown is named', () => {
  const other = `${HBM}~uuaa-rainier`;
  expect(settle([GUIDE, 'x~y', other])).toEqual({ taken: [other], unknown: ['x~y'], repeated: [GUIDE] });
  expect(settle([GUIDE, GUIDE])).toEqual({ taken: [GUIDE], unknown: [], repeated: [] });
});
