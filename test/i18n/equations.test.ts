import { describe, expect, it } from 'vitest';
import { equations as french, origins } from '../../src/i18n/fr/equations.ts';
import { equations } from '../../src/silicon/scaling/equations.ts';

describe('equations in French', () => {
  it.each(Object.entries(french))('%s names the same symbols as in English', (id, words) => {
    const { symbols } = equations[id as keyof typeof equations];
    expect(Object.keys(words.symbols).sort()).toEqual(Object.keys(symbols).sort());
  });
});

it('says in French where a formula comes from that no publication holds', () => {
  const own = Object.values(equations).filter(({ source }) => !('url' in source));
  expect(own.map(({ source }) => source.title).filter((title) => !(title in origins))).toEqual([]);
});
