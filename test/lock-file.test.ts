import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Entry>>;
};

/** Where Node looks for `name` from inside the package at `place`, nearest first. */
function candidates(place: string, name: string): string[] {
  const above = place.includes('/node_modules/') ? place.slice(0, place.lastIndexOf('/node_modules/')) : '';
  const here = `${place ? `${place}/` : ''}node_modules/${name}`;
  return place ? [here, ...candidates(above, name)] : [here];
}

// A binary for another system, published late or not at all, is left out of the lock file without a word.
test('the lock file holds what every platform installs, not only the one that wrote it', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !candidates(place, name).some((path) => path in packages))
      .map((name) => `${place} wants ${name}`),
  );
  expect(missing).toEqual([]);
});
