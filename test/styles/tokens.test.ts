/** The colours are told apart by every reader: contrast by WCAG, families also as three kinds of colour blindness see them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [red: number, green: number, blue: number];

const css = readFileSync('src/styles/tokens.css', 'utf8');
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);

/** Linear light of a `#rrggbb`. */
function linear(hex: string): Rgb {
  return [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}

function contrast(one: string, other: string): number {
  const [low, high] = [one, other]
    .map((hex) => {
      const [r, g, b] = linear(hex);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    })
    .toSorted((a, b) => a - b) as [number, number];
  return high / low;
}

/** Machado, Oliveira and Fernandes 2009, full severity, on linear light. */
const vision: Readonly<Record<string, readonly Rgb[]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Oklab, whose distances are about as large as they look. */
function oklab(hex: string, matrix: readonly Rgb[]): Rgb {
  const rgb = linear(hex);
  const [r, g, b] = matrix.map((row) => {
    const value = row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2];
    return Math.min(1, Math.max(0, value));
  }) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const papers = ['paper', 'paper-raised', 'paper-sunken'];
const colour = (name: string, theme: 'light' | 'dark') => {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`tokens.css has no --${name}`);
  return pair[theme];
};

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(['ink', 'ink-soft', 'accent', 'fine', 'note', 'warning'])('--%s is text on any paper', (name) => {
    for (const paper of papers) {
      expect(contrast(colour(name, theme), colour(paper, theme)), paper).toBeGreaterThanOrEqual(4.5);
    }
  });
  test.each(['accent', 'fine', 'note', 'warning'])('--%s and ink are text on its tint', (name) => {
    const tint = colour(`${name}-soft`, theme);
    expect(contrast(colour(name, theme), tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('ink', theme), tint)).toBeGreaterThanOrEqual(4.5);
  });
  test('--accent-ink is text on the accent', () => {
    expect(contrast(colour('accent-ink', theme), colour('accent', theme))).toBeGreaterThanOrEqual(4.5);
  });
  const families = [...pairs.keys()].filter((name) => name.startsWith('family-'));
  test.each([...families, 'line-strong'])('--%s is a mark on any paper', (name) => {
    for (const paper of papers) {
      expect(contrast(colour(name, theme), colour(paper, theme)), paper).toBeGreaterThanOrEqual(3);
    }
  });
  const parts = [...pairs.keys()].filter((name) => name.startsWith('part-'));
  test.each(parts)('--%s has words in the colour of the paper', (name) => {
    expect(parts).toHaveLength(10);
    for (const paper of papers) {
      expect(contrast(colour(name, theme), colour(paper, theme)), paper).toBeGreaterThanOrEqual(4.5);
    }
  });
  test.each(Object.keys(vision))('families differ for %s vision', (kind) => {
    // The reader's own marks are drawn in the accent.
    const all = [...families, 'accent'].map((name) => [name, oklab(colour(name, theme), vision[kind]!)] as const);
    const near = all.flatMap(([one, a], index) =>
      all.slice(index + 1).flatMap(([other, b]) => {
        const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        return distance < 0.09 ? [`${one} and ${other}: ${distance.toFixed(3)}`] : [];
      }),
    );
    expect(near).toEqual([]);
  });
});
