/**
 * Which cards a page already has, so that a value named five times brings one card. Kept by request,
 * since one build renders many pages.
 */
const cardsByPage = new WeakMap<Request, Map<string, string>>();

/** The element id of the card for `key` on this page, and whether this is the first to ask for it. */
export function cardFor(page: Request, key: string): { id: string; first: boolean } {
  const cards = cardsByPage.get(page) ?? new Map<string, string>();
  cardsByPage.set(page, cards);
  const known = cards.get(key);
  if (known) return { id: known, first: false };
  const id = `c${cards.size + 1}`;
  cards.set(key, id);
  return { id, first: true };
}
