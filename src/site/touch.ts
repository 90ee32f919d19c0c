/**
 * `client:touch`: an island whose HTML is complete loads its script when a reader first reaches for it
 * (pointer, touch, focus), when the address holds a scenario, or when a picture in it comes into view on
 * a screen that it was not drawn for. Most readers of a page only read; they fetch nothing.
 */
import type { ClientDirective } from 'astro';

interface Options {
  /** The address is not this island's: it stands in somebody else's page. */
  readonly given?: boolean;
}

const REACHING = ['pointerover', 'touchstart', 'focusin'] as const;

const touch: ClientDirective = (load, options, island) => {
  const { given } = (typeof options.value === 'object' ? options.value : {}) as Options;
  let wanted: HTMLElement | undefined;
  let started = false;
  const remember = (event: Event) => {
    wanted = (event.target as Element).closest<HTMLElement>('button') ?? wanted;
  };
  const start = async () => {
    if (started) return;
    started = true;
    for (const kind of REACHING) island.removeEventListener(kind, start);
    const hydrate = await load();
    await hydrate();
    island.removeEventListener('click', remember);
    // A button pressed while the script was on its way does what it was pressed for.
    wanted?.click();
  };
  // The form is off in the HTML, for readers without script; now somebody listens, or soon will.
  island.querySelector<HTMLFieldSetElement>('fieldset[disabled]')?.removeAttribute('disabled');
  island.addEventListener('click', remember);
  for (const kind of REACHING) island.addEventListener(kind, start, { passive: true });
  if (location.search && !given) void start();
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
