/** All that other readings take, in one file that is fetched when somebody asks for one. */
import type { Facts } from '../../calculators/define.ts';
import { fill } from '../../i18n/fill.ts';
import { choose, factsFor, readAsked, type Asked } from './asked.ts';
import type { ReadingsFile } from './file.ts';
import { Notice, Panel } from './Panel.tsx';

export interface Tool {
  readonly file: ReadingsFile;
  readonly read: (ids: readonly string[]) => Asked;
  readonly facts: (facts: Facts, asked: Asked) => Facts;
  readonly choose: typeof choose;
  /** What the steps say beside a value that is another reading, by path. */
  readonly marks: (asked: Asked) => Readonly<Record<string, string>>;
  readonly Panel: typeof Panel;
  readonly Notice: typeof Notice;
}

export function toolOf(file: ReadingsFile): Tool {
  return {
    file,
    read: (ids) => readAsked(file, ids),
    facts: (facts, asked) => factsFor(facts, file, asked),
    choose,
    marks: ({ inUse }) =>
      Object.fromEntries(
        inUse.flatMap(({ of, other }) =>
          of.paths.map((path) => [path, fill(file.words['mark'] ?? '', { source: other.source })] as const),
        ),
      ),
    Panel,
    Notice,
  };
}

/** Fetches the readings of a calculator; rejects where they do not arrive. */
export async function openTool(address: string): Promise<Tool> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return toolOf((await response.json()) as ReadingsFile);
}
