/**
 * Parts that the page already shows and nobody types into: what draws them is fetched once the form is live, so that
 * the first key does not wait for it. Until then what the server drew stays; should the file not arrive, it goes,
 * for it would no longer be true of what is typed next.
 */
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const nothing = () => null;

/** What the keyboard can reach in a picture, in its order. */
const reachable = (place: HTMLElement) => [...place.querySelectorAll<SVGElement>('button,summary,[tabindex]')];

/** `now` is what `load` gives where the page is built, `undefined` in the browser. */
export function later<P extends object>(
  now: ComponentType<P> | undefined,
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  return function Later(props: P) {
    const [Part, setPart] = useState<ComponentType<P> | undefined>(() => now);
    const place = useRef<HTMLDivElement>(null);
    const held = useRef(-1);
    useEffect(() => {
      if (now) return;
      load().then(
        (loaded) => {
          held.current = reachable(place.current!).indexOf(document.activeElement as SVGElement);
          setPart(() => loaded);
        },
        () => setPart(() => nothing),
      );
    }, []);
    // Who came by keyboard stands where they stood: what they were on has been drawn anew.
    useLayoutEffect(() => {
      reachable(place.current!)[held.current]?.focus({ preventScroll: true });
      held.current = -1;
    }, [Part]);
    // An element whose content is said to be markup keeps, when it is taken over, the content that it has.
    return Part ? (
      <div class="calc-later" ref={place}>
        <Part {...props} />
      </div>
    ) : (
      <div class="calc-later" ref={place} dangerouslySetInnerHTML={{ __html: '' }} />
    );
  };
}
