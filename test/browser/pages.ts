import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const DIST = process.env['DIST'] ?? 'dist';

/** Address of every page of the built site: `/`, `/fr/trainium2/`, `/embed/roofline/` … */
export function builtPages(): string[] {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => relative(DIST, join(file.parentPath, file.name)).split(sep).join('/'))
    .map((path) => '/' + path.replace(/(^|\/)index\.html$/, '$1'))
    .toSorted();
}
