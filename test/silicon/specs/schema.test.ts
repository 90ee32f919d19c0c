import { describe, expect, it } from 'vitest';
import { chips } from '../../../src/silicon/specs/chips/index.ts';
import { steps } from '../../../src/silicon/specs/steps/index.ts';
import { catalogueFaults, recordFaults } from '../../../src/silicon/specs/schema.ts';

const trainium2 = chips.find(({ id }) => id === 'trainium2')!;

describe('the record schema', () => {
  it('finds nothing wrong with the catalogue', () => {
    expect(catalogueFaults()).toEqual([]);
  });

  it('refuses a number that is none', () => {
    const broken = { ...trainium2, hbm: { capacity: { ...trainium2.hbm!.capacity!, value: Number.NaN } } };
    expect(recordFaults('chips', broken)).toEqual([
      expect.objectContaining({ record: 'trainium2', path: 'hbm.capacity.value' }),
    ]);
  });

  it('refuses a reading whose publication is not listed', () => {
    const broken = { ...trainium2, announced: { ...trainium2.announced!, source: 'hearsay' } };
    expect(recordFaults('chips', broken).map(({ path, message }) => `${path}: ${message}`)).toContain(
      'announced.source: no such source',
    );
  });

  it('refuses dissent that does not say why it lost', () => {
    const { why: _, ...silent } = trainium2.hbm!.capacity!;
    const found = recordFaults('chips', { ...trainium2, hbm: { capacity: silent } } as typeof trainium2);
    expect(found).toEqual([{ record: 'trainium2', path: 'hbm.capacity', message: 'dissent needs a why' }]);
  });

  it('refuses a derived value that does not show its sum', () => {
    const { note: _, ...bare } = { ...trainium2.hbm!.bandwidth!, kind: 'derived' as const, note: '' };
    const found = recordFaults('chips', { ...trainium2, hbm: { bandwidth: bare } } as typeof trainium2);
    expect(found.map(({ message }) => message)).toContain('a derived value shows its sum in note');
  });

  it('refuses an id with capitals, since it becomes an address', () => {
    expect(recordFaults('chips', { ...trainium2, id: 'Trainium2' }).map(({ path }) => path)).toContain('id');
  });

  it('refuses a set of steps with a row that lacks a cell', () => {
    const [set] = steps;
    const broken = { ...set!, rows: [...set!.rows, set!.rows[0]!.slice(1)] };
    expect(recordFaults('steps', broken).map(({ message }) => message)).toEqual(['a row has a cell a column']);
  });

  it('refuses derived step times that do not say how', () => {
    const { derivation: _, ...silent } = steps.find(({ kind }) => kind === 'derived')!;
    expect(recordFaults('steps', silent).map(({ message }) => message)).toEqual([
      'a derived time says how in derivation',
    ]);
  });
});
