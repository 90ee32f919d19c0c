/** Evaluates a heavy definition away from the page, and says how far it is when that takes a while. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readInputs, type Drawn } from '../../calculators/evaluate.ts';
import { draw, type Progress } from '../../calculators/serve.ts';
import { ui } from '../../calculators/wording.ts';
import type { First } from '../props.ts';
import type { UseEvaluation } from '../scenario.ts';
import { background, type Background, type Whole } from './background.ts';
import { Working } from './Working.tsx';

/** Milliseconds that a computation may take without a word. */
const PATIENCE = 150;

function unpacked(first: First): Drawn {
  return { ...first, hidden: new Set(first.hidden) };
}

/**
 * For an island: `inBackground(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))`. One that
 * mounts only the form of its definition says in `whole` where the rest is, for a browser without workers.
 */
export function inBackground(hire: () => Worker, whole?: Whole): UseEvaluation {
  return function useBackground(definition, typed, props) {
    const { facts, locale, first, ui: common, own } = props;
    // What is typed and which readings it is worked out with, as a value: the same scenario again is not worked out again.
    const scenario = JSON.stringify([typed, facts.readings]);
    const read = useMemo(() => readInputs(definition, typed, facts, locale), [scenario]);
    const [done, setDone] = useState(() => ({
      scenario,
      drawn: first ? unpacked(first) : draw(definition, typed, facts, locale),
    }));
    /** What is shown of the work: nothing at first, then how far it is, or that it was stopped. */
    const [shown, setShown] = useState<Progress | 'stopped'>();
    const [attempt, setAttempt] = useState(0);
    const workers = useRef<Background>();
    /** The facts that the worker was given. */
    const known = useRef(facts);
    const end = useRef(() => {});
    const current = done.scenario === scenario;
    const refused = read.errors.length > 0;

    useEffect(() => () => workers.current?.close(), []);
    useEffect(() => {
      if (current || refused) {
        setShown(undefined);
        return undefined;
      }
      if (known.current !== facts) workers.current?.close();
      if (known.current !== facts || !workers.current) {
        workers.current = background(definition, facts, locale, hire, whole);
        known.current = facts;
      }
      // A bar that is there already stays, so that it does not blink at every key.
      let visible = typeof shown === 'object';
      let far: Progress = {};
      const show = () => setShown(visible ? far : undefined);
      show();
      const timer = setTimeout(() => {
        visible = true;
        show();
      }, PATIENCE);
      end.current = () => {
        clearTimeout(timer);
        workers.current?.stop();
      };
      workers.current.work({
        typed,
        progress: (progress) => {
          far = progress;
          show();
        },
        done: (drawn) => {
          clearTimeout(timer);
          setShown(undefined);
          setDone({ scenario, drawn });
        },
      });
      return end.current;
    }, [scenario, attempt]);

    const now = useMemo<Drawn>(() => (current ? done.drawn : { ...read, ok: false }), [current, done, read]);
    const wording = { locale, ui: common, own };
    const said = shown === 'stopped' ? ui(wording, 'stopped') : shown ? ui(wording, 'working') : '';
    const press = () => {
      if (shown === 'stopped') {
        setShown({});
        setAttempt(attempt + 1);
      } else {
        end.current();
        setShown('stopped');
      }
    };
    return {
      now,
      ...(!current && !refused && { note: said }),
      aside: <Working shown={shown} wording={wording} press={press} />,
    };
  };
}
