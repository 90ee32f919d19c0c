/**
 * A heavy calculator in a worker: a page sends the facts once and then one scenario at a time; the worker says how far
 * it is and sends back the evaluation with its pictures. A scenario that nobody waits for any more ends with the worker.
 */
import type { Locale } from '../silicon/units/index.ts';
import type { AnyDefinition, Control, Facts } from './define.ts';
import { chartsFor, evaluate, type Drawn, type RawInputs } from './evaluate.ts';

export type Request = { readonly facts: Facts; readonly locale: Locale } | { readonly typed: RawInputs };

/** How far a computation is: nothing is known of one that has not said so yet. */
export interface Progress {
  readonly share?: number;
  readonly doing?: string;
}
export type Reply = Progress | { readonly drawn: Drawn };

/** The worker's end of the pipe to its page. */
export interface Pipe {
  readonly addEventListener: (kind: 'message', listener: (event: MessageEvent<Request>) => void) => void;
  readonly postMessage: (reply: Reply) => void;
}

/** Milliseconds between two words about progress. */
const PACE = 100;

/** The answer to what was typed with the pictures of it, the same numbers as without a `control`. */
export function draw(
  definition: AnyDefinition,
  typed: RawInputs,
  facts: Facts,
  locale: Locale,
  control?: Control,
): Drawn {
  const evaluation = evaluate(definition, typed, facts, locale, control);
  return evaluation.ok
    ? { ...evaluation, charts: chartsFor(definition, evaluation.inputs, facts, control) }
    : evaluation;
}

/** Answers the page at the other end of the pipe; all that the `worker.ts` of a calculator has to do. */
export function serve(definition: AnyDefinition, pipe: Pipe = self): void {
  let known: Extract<Request, { facts: Facts }> | undefined;
  pipe.addEventListener('message', ({ data }) => {
    if ('facts' in data) {
      known = data;
      return;
    }
    if (!known) return;
    let said = performance.now();
    const report = (share: number, doing: string) => {
      const now = performance.now();
      if (now - said < PACE) return;
      said = now;
      pipe.postMessage({ share, doing });
    };
    // No message comes in while it computes: a page that no longer waits ends the worker.
    const control = { report, cancelled: () => false };
    pipe.postMessage({ drawn: draw(definition, data.typed, known.facts, known.locale, control) });
  });
}
