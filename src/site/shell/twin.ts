/**
 * The same page in the other language keeps what the address says: a scenario, other readings, a filter, the place
 * that it points at. Words that were searched for belong to a language and stay behind.
 */
const twin = document.querySelector<HTMLAnchorElement>('.bar-button[hreflang]');

function follow(): void {
  const query = new URLSearchParams(location.search);
  // Rewritten only where there is something to leave out: a scenario is to stay as it is spelt.
  const had = query.has('q');
  query.delete('q');
  const search = had ? query.toString().replace(/^(?=.)/, '?') : location.search;
  twin!.href = twin!.pathname + search + location.hash;
}

// Before the link is followed, in this tab or another, or copied out of its menu.
for (const kind of ['click', 'auxclick', 'contextmenu']) twin?.addEventListener(kind, follow);
