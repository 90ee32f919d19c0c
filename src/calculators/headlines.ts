/** Which outputs of an answer are set large. */
import type { Answer, OutputDeclaration } from './define.ts';

/** Outputs with their ids, in order. */
export type Declared = readonly (readonly [string, OutputDeclaration])[];

/** The outputs set large: those the answer names, else those declared so, else the first one. */
export function headlines(outputs: Declared, { headline }: Answer): Declared {
  const named = (headline ?? []).flatMap((id) => outputs.filter(([one, { type }]) => one === id && type !== 'table'));
  if (named.length > 0) return named;
  const large = outputs.filter(([, one]) => one.type === 'quantity' && one.headline);
  return large.length > 0 ? large : outputs.filter(([, one]) => one.type !== 'table').slice(0, 1);
}
