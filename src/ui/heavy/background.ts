/**
 * Works scenarios out away from the page, one at a time. Where there is no worker (an old browser, a frame without
 * an origin, a file that did not arrive) they are worked out here, after what was typed is painted.
 */
import type { AnyDefinition, Facts } from '../../calculators/define.ts';
import type { Drawn, RawInputs } from '../../calculators/evaluate.ts';
import { draw, type Progress, type Reply, type Request } from '../../calculators/serve.ts';
import type { Locale } from '../../silicon/units/index.ts';

interface Job {
  readonly typed: RawInputs;
  readonly progress: (progress: Progress) => void;
  readonly done: (drawn: Drawn) => void;
}

export interface Background {
  /** Works a scenario out; the one before, if it is not done, is ended and never heard of again. */
  readonly work: (job: Job) => void;
  readonly stop: () => void;
  /** Ends the worker also when it has nothing to do. */
  readonly close: () => void;
}

/** Whether a key or a press waits for this thread, where a browser tells. */
function inputWaits(): boolean {
  const { scheduling } = navigator as { scheduling?: { isInputPending?: () => boolean } };
  return scheduling?.isInputPending?.() ?? false;
}

function send(worker: Worker, request: Request): void {
  worker.postMessage(request);
}

/** The definition that computes, where the page holds only its form until then. */
export type Whole = () => Promise<AnyDefinition>;

export function background(
  definition: AnyDefinition,
  facts: Facts,
  locale: Locale,
  hire: () => Worker,
  whole?: Whole,
): Background {
  let computing = whole ? undefined : definition;
  let worker: Worker | undefined;
  let failed = false;
  let job: Job | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const finish = (drawn: Drawn) => {
    const done = job?.done;
    job = undefined;
    done?.(drawn);
  };
  const close = () => {
    clearTimeout(timer);
    job = undefined;
    worker?.terminate();
    worker = undefined;
  };
  const stop = () => {
    if (job) close();
  };

  const workHere = (typed: RawInputs) => {
    if (!computing) {
      const waiting = job;
      void whole!().then((loaded) => {
        computing = loaded;
        if (job === waiting) workHere(typed);
      });
      return;
    }
    const here = computing;
    timer = setTimeout(() => {
      let gaveUp = false;
      const control = { report: () => {}, cancelled: () => (gaveUp ||= inputWaits()) };
      const drawn = draw(here, typed, facts, locale, control);
      // A newer key or a press of Cancel has its turn now, and ends this; after anything else it begins again.
      if (gaveUp) workHere(typed);
      else finish(drawn);
    });
  };

  const start = (): Worker => {
    const hired = hire();
    const fail = (event: Event) => {
      event.preventDefault();
      if (hired !== worker) return;
      failed = true;
      const left = job;
      close();
      if (left) work(left);
    };
    hired.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (hired !== worker) return;
      if ('drawn' in data) finish(data.drawn);
      else job?.progress(data);
    });
    hired.addEventListener('error', fail);
    hired.addEventListener('messageerror', fail);
    send(hired, { facts, locale });
    return hired;
  };

  const work = (next: Job) => {
    stop();
    job = next;
    try {
      if (!failed) {
        worker ??= start();
        send(worker, { typed: next.typed });
        return;
      }
    } catch {
      failed = true;
    }
    workHere(next.typed);
  };

  return { work, stop, close };
}
