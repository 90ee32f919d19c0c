import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchable, wanted } from '../../src/site/search-text.ts';

const finds = (query: string, text: string) => wanted(query)(searchable(text));

describe('a search finds', () => {
  it.each([
    ['83,2', 'An UltraServer gives 83.2 petaflops.'],
    ['83.2', 'Un UltraServer donne 83,2\u202fpétaflops.'],
    ['petaflops', 'Un UltraServer donne 83,2\u202fpétaflops.'],
    ['PÉTAFLOPS', 'An UltraServer gives 83.2 petaflops.'],
    ['100000', 'more than 100,000 chips'],
    ['100,000', 'plus de 100\u202f000 puces'],
    ['100 000', 'more than 100,000 chips'],
    ['40%', '40 % more'],
    ['40 %', '40\u202f% de plus'],
    ['96GB', 'A Trainium2 has 96 GB of memory.'],
    ['2.9TB/s', 'It reads 2.9 TB/s.'],
    ['5nm', 'made in 5 nm'],
    ['4x', 'Graviton2 has 4 times the cores.'],
    ['x4', 'Graviton2 a 4\u202ffois les cœurs.'],
    ['4×', '“4x”'],
    ["l'UltraServer", 'l’UltraServer'],
    ['2024 anthropic', 'Anthropic, December 2024'],
    ['  ', 'anything'],
  ])('%j in %j', (query, text) => expect(finds(query, text)).toBe(true));
});

describe('a search does not find', () => {
  it.each([
    ['3.2', 'An UltraServer gives 83.2 petaflops.'],
    ['4x', 'the size 4xlarge'],
    ['4x', '1.4x'],
    ['.*', 'An UltraServer'],
    ['[', 'An UltraServer'],
    ['8.2', 'An UltraServer gives 8 2 petaflops.'],
  ])('%j in %j', (query, text) => expect(finds(query, text)).toBe(false));
});

it('a text without numbers is found by the whole of it, signs of patterns and all', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zéÎ’' .*+?^${}()|[\]\\-]*$/), (text) => {
      expect(finds(text, text)).toBe(true);
    }),
  );
});
