/**
 * Parts that the page already shows and nobody types into: what draws them is fetched once the form is live, so that
 * the first key does not wait for it. Until then what the server drew stays; should the file not arrive, it goes,
 * for it would no longer be true of what is typed next.
 */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const nothing = () => null;

/** `now` is what `load` gives where the page is built, `undefined` in the browser. */
export function later<P extends object>(
  now: ComponentType<P> | undefined,
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  return function Later(props: P) {
    const [Part, setPart] = useState<ComponentType<P> | undefined>(() => now);
    useEffect(() => {
      if (now) return;
      load().then(
        (loaded) => setPart(() => loaded),
        () => setPart(() => nothing),
      );
    }, []);
    // An element whose content is said to be markup keeps, when it is taken over, the content that it has.
    return Part ? (
      <div class="calc-later">
        <Part {...props} />
      </div>
    ) : (
      <div class="calc-later" dangerouslySetInnerHTML={{ __html: '' }} />
    );
  };
}
