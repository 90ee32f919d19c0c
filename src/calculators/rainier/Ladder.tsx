/**
 * The ladder that a reader travels: what one step is made of, drawn, with its figures; buttons, arrow keys and a swipe
 * lead one step in or out. The step is the field `step`, so that a link keeps it; the buttons only name theirs, and the
 * island listens. However many parts there are, one pattern draws them all.
 */
import { useRef } from 'preact/hooks';
import type { Cell, Link, Row } from '../define.ts';
import { own, sentence, show, text, ui } from '../wording.ts';
import type { Kind } from '../../silicon/units/index.ts';
import type { ViewProps } from '../../ui/Calculator.tsx';
import { colour } from '../../ui/charts/colours.ts';
import { fieldOf, figuresOf, sceneOf } from './scene.ts';
import type { RainierFacts } from './types.ts';

const WIDTH = 440;
const HEIGHT = 264;
/** Swipes shorter than this are taps, or scrolling. */
const SWIPE = 48;

/** So many cells of a field, in whole rows and a begun one. */
function Cells({ count, columns, cell, fill }: { count: number; columns: number; cell: number; fill: string }) {
  const rows = Math.floor(count / columns);
  const rest = count - rows * columns;
  return (
    <>
      {rows > 0 && <rect fill={fill} width={columns * cell} height={rows * cell} />}
      {rest > 0 && <rect fill={fill} y={rows * cell} width={rest * cell} height={cell} />}
    </>
  );
}

export function Ladder({ inputs, answer, facts, wording, change }: ViewProps) {
  const from = useRef<{ readonly x: number; readonly y: number }>();
  const last = useRef<{ readonly at: number; readonly way?: 'in' | 'out' }>();
  const scene = sceneOf(inputs, answer, facts as RainierFacts);
  if (!scene) return null;
  const { rungs, at, rung, machine } = scene;
  if (last.current && last.current.at !== at) last.current = { at, way: at > last.current.at ? 'out' : 'in' };
  last.current ??= { at };
  const { way: travelled } = last.current;
  const number = (value: number) => show('count', value, wording.locale).text;
  const name = (step: string) => own(wording, `option.step.${step}`);
  const go = (to: number) => {
    const next = rungs[to];
    if (next && to !== at) change?.({ step: next.step });
  };
  const keys = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0 }[event.key];
    const target = event.key === 'End' ? rungs.length - 1 : to;
    if (target === undefined) return;
    event.preventDefault();
    go(target);
  };
  const lift = (x: number, y: number) => {
    const [dx, dy] = from.current ? [x - from.current.x, y - from.current.y] : [0, 0];
    from.current = undefined;
    if (Math.abs(dx) > SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) go(dx < 0 ? at + 1 : at - 1);
  };

  const { count, columns, cell, sub, subColumns, before } = fieldOf(scene, WIDTH, HEIGHT);
  const pad = cell * 0.09;
  const inner = (cell - 2 * pad) / subColumns;
  // A part of few pieces has them in its middle.
  const lower = (cell - 2 * pad - Math.ceil(sub / subColumns) * inner) / 2;
  const [left, top] = [(WIDTH - columns * cell) / 2, (HEIGHT - Math.ceil(count / columns) * cell) / 2];
  const made = sentence(wording, `@view.made.${rung.part}`, { parts: number(count) });
  const row = (answer.outputs['ladder'] as readonly Row[])[at] ?? {};
  const run = (answer.outputs['runs'] as readonly Row[])[at] ?? {};
  const said = (kind: Kind, value: Cell | Link) =>
    typeof value === 'number'
      ? // A memory is known by its binary size: 96 GiB to a chip.
        show(kind, value, wording.locale, undefined, kind === 'bytes').text
      : typeof value === 'string'
        ? text(wording, value)
        : ui(wording, 'notPublished');
  const out = (answer.outputs['out'] as readonly Row[]).find((one) => one['step'] === row['step']);
  const figures = figuresOf(row, run, out).map(({ id, kind, value }) => ({
    id,
    label: own(wording, `view.${id}`),
    value: said(kind, value),
  }));
  const place = sentence(wording, '@view.place', { at: number(at + 1), all: number(rungs.length) });
  const spoken = `${name(rung.step)} (${place}): ${made} ${figures.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`;
  const way = (to: number, key: 'in' | 'out') => {
    const next = rungs[to];
    return (
      <button
        type="button"
        class={`button ladder-${key}`}
        data-step={next?.step}
        aria-disabled={!next}
        aria-label={
          next ? sentence(wording, `@view.go.${key}`, { step: name(next.step) }) : own(wording, `view.end.${key}`)
        }
      >
        {key === 'in' && <span aria-hidden="true">← </span>}
        {next ? name(next.step) : own(wording, `view.end.${key}`)}
        {key === 'out' && <span aria-hidden="true"> →</span>}
      </button>
    );
  };
  return (
    <figure class="calc-ladder">
      <figcaption>
        <span class="calc-caption">{own(wording, 'view.title')}</span>
        <span class="ladder-place">{place}</span>
      </figcaption>
      <div class="ladder-step">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          tabindex={0}
          aria-label={`${spoken} ${own(wording, 'view.hint')}`}
          onKeyDown={keys}
          onTouchStart={({ touches }) => {
            const touch = touches[0];
            from.current = touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : undefined;
          }}
          onTouchEnd={({ changedTouches }) => {
            const touch = changedTouches[0];
            if (touch) lift(touch.clientX, touch.clientY);
          }}
        >
          <defs>
            <pattern id="ladder-part" width={cell} height={cell} patternUnits="userSpaceOnUse">
              {Array.from({ length: sub }, (_, i) => (
                <rect
                  key={i}
                  fill={colour(machine.family)}
                  x={pad + (i % subColumns) * inner + (sub > 1 ? inner * 0.06 : 0)}
                  y={pad + lower + Math.floor(i / subColumns) * inner + (sub > 1 ? inner * 0.06 : 0)}
                  width={inner * (sub > 1 ? 0.88 : 1)}
                  height={inner * (sub > 1 ? 0.88 : 1)}
                />
              ))}
            </pattern>
          </defs>
          <g key={rung.step} class={travelled && `is-${travelled}`}>
            <g transform={`translate(${left} ${top})`}>
              <g opacity={before > 0 && before < count ? 0.4 : 1}>
                <Cells count={count} columns={columns} cell={cell} fill="url(#ladder-part)" />
              </g>
              {before > 0 && before < count && (
                <Cells count={before} columns={columns} cell={cell} fill="url(#ladder-part)" />
              )}
              {sub > 1 &&
                Array.from({ length: count }, (_, i) => (
                  <rect
                    key={i}
                    class="ladder-part"
                    x={(i % columns) * cell + pad / 2}
                    y={Math.floor(i / columns) * cell + pad / 2}
                    width={cell - pad}
                    height={cell - pad}
                    rx={pad}
                  />
                ))}
            </g>
          </g>
        </svg>
        <div class="ladder-figures">
          <p class="ladder-name">{name(rung.step)}</p>
          <p>{made}</p>
          {before > 0 && before < count && (
            <p class="ladder-before">
              {sentence(wording, '@view.before', { step: name(rungs[at - 1]!.step), parts: number(before) })}
            </p>
          )}
          <dl>
            {figures.map(({ id, label, value }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd class="num">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      <noscript>
        <p class="ladder-unscripted">{own(wording, 'view.unscripted')}</p>
      </noscript>
      <div class="ladder-ways scripted">
        {way(at - 1, 'in')}
        {way(at + 1, 'out')}
      </div>
      <p class="sr-only" aria-live="polite">
        {travelled && spoken}
      </p>
    </figure>
  );
}
