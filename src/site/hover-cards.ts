/*
 * Opens the card of a value: on pointing after a moment, on keyboard focus, on a tap or a click for
 * good. Without script the link leads to the card, which `:target` then shows.
 */
let timer: ReturnType<typeof setTimeout> | undefined;
let shown: HTMLElement | undefined;
let pinned = false;
let closed = 0;

const after = (delay: number, act: () => void): void => {
  clearTimeout(timer);
  timer = setTimeout(act, delay);
};
const closest = (event: Event, selector: string): Element | null =>
  (event.target as Element).closest?.(selector) ?? null;

function show(link: HTMLAnchorElement): void {
  const card = document.getElementById(link.hash.slice(1));
  if (!card || card.matches(':popover-open')) return;
  pinned = false;
  shown = card;
  card.showPopover({ source: link });
}

function follow(event: Event, delay: number): void {
  const link = closest(event, 'a.v') as HTMLAnchorElement | null;
  if (link) after(delay, () => show(link));
  else if (closest(event, '.c')) clearTimeout(timer);
  else if (shown && !pinned) after(200, () => shown?.hidePopover());
}

if ('showPopover' in document.body) {
  addEventListener('pointerover', (event) => event.pointerType === 'mouse' && follow(event, 120));
  // Closing a card gives the focus back to its value, which must not open it again.
  addEventListener('beforetoggle', (event) => event.newState === 'closed' && (closed = event.timeStamp), true);
  addEventListener(
    'focusin',
    (event) => event.timeStamp - closed > 50 && (event.target as Element).matches(':focus-visible') && follow(event, 0),
  );
  addEventListener('click', (event) => {
    const link = closest(event, 'a.v') as HTMLAnchorElement | null;
    if (!link) return;
    event.preventDefault();
    clearTimeout(timer);
    show(link);
    pinned = true;
  });
}
