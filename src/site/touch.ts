/**
 * `client:touch`: an island whose HTML is complete loads its script when a reader first reaches for it
 * (pointer, touch, focus), when the address holds a scenario, or when a picture in it comes into view on
 * a screen that it was not drawn for. Most readers of a page only read; they fetch nothing.
 */
import type { ClientDirective } from 'astro';
import { stash } from '../ui/stash.ts';

interface Options {
  /** The address is not this island's: it stands in somebody else's page. */
  readonly given?: boolean;
  /** Where the records and texts of the calculator are served. */
  readonly shared: string;
}

const REACHING = ['pointerover', 'touchstart', 'focusin'] as const;

async function fetchShared(address: string): Promise<void> {
  if (stash.has(address)) return;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  stash.set(address, await response.json());
}

const touch: ClientDirective = (load, options, island) => {
  const { given, shared } = options.value as unknown as Options;
  let wanted: HTMLElement | undefined;
  let started = false;
  const remember = (event: Event) => {
    wanted = (event.target as Element).closest<HTMLElement>('button') ?? wanted;
  };
  const start = async () => {
    if (started) return;
    started = true;
    try {
      const [hydrate] = await Promise.all([load(), fetchShared(shared)]);
      await hydrate();
    } catch {
      // The network failed: what is shown stays, and the next reach tries again.
      started = false;
      return;
    }
    for (const kind of REACHING) island.removeEventListener(kind, start);
    island.removeEventListener('click', remember);
    // A button pressed while the script was on its way does what it was pressed for.
    wanted?.click();
  };
  // The form is off in the HTML, for readers without script; now somebody listens, or soon will.
  island.querySelector<HTMLFieldSetElement>('fieldset[disabled]')?.removeAttribute('disabled');
  island.addEventListener('click', remember);
  for (const kind of REACHING) island.addEventListener(kind, start, { passive: true });
  if ((location.search || location.hash.includes('=')) && !given) void start();
  const pictures = [...island.querySelectorAll('svg[data-drawn-for]')].filter(
    (svg) => svg.clientWidth < Number(svg.getAttribute('data-drawn-for')) - 8,
  );
  if (pictures.length > 0) {
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      void start();
    });
    for (const picture of pictures) seen.observe(picture);
  }
};

export default touch;
