/** Search: Pagefind is fetched when the reader opens the dialog, or is about to. */
interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title: string };
}
interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(query: string): Promise<{ readonly results: readonly { data(): Promise<Hit> }[] } | null>;
}

const dialog = document.getElementById('search') as HTMLDialogElement;
const input = dialog.querySelector('input')!;
const list = dialog.querySelector('ul')!;
const status = dialog.querySelector<HTMLElement>('[role=status]')!;
const button = document.getElementById('search-button')!;
let pagefind: Promise<Pagefind> | undefined;

const load = () =>
  (pagefind ??= import(/* @vite-ignore */ dialog.dataset['pagefind']!).then(async (module: Pagefind) => {
    await module.init();
    return module;
  }));

const say = (text: string, count = 0) => {
  status.textContent = text.replace('{query}', input.value.trim()).replace('{count}', String(count));
};

async function search() {
  const query = input.value.trim();
  if (!query) {
    list.replaceChildren();
    say(status.dataset['hint']!);
    return;
  }
  try {
    const found = await (await load()).debouncedSearch(query);
    // A later key has overtaken this search.
    if (!found) return;
    const hits = await Promise.all(found.results.slice(0, 8).map((result) => result.data()));
    if (query !== input.value.trim()) return;
    list.replaceChildren(
      ...hits.map((hit) => {
        const item = document.createElement('li');
        // Pagefind escapes what it excerpts and adds nothing but <mark>.
        item.innerHTML = `<a><b></b><small>${hit.excerpt}</small></a>`;
        const link = item.querySelector('a')!;
        link.href = hit.url;
        link.querySelector('b')!.textContent = hit.meta.title;
        return item;
      }),
    );
    const count = found.results.length;
    say(dialog.dataset[count === 0 ? 'none' : count === 1 ? 'one' : 'many']!, count);
  } catch {
    pagefind = undefined;
    say(dialog.dataset['failed']!);
  }
}

const open = () => {
  dialog.showModal();
  input.select();
  load().catch(() => say(dialog.dataset['failed']!));
};

button.addEventListener('click', open);
button.addEventListener('pointerenter', () => void load().catch(() => {}), { once: true });
input.addEventListener('input', () => void search());
dialog.addEventListener('click', (event) => {
  // A press on the backdrop, or on a result: the result may lie on this very page.
  if (event.target === dialog || (event.target as Element).closest('li a')) dialog.close();
});
dialog.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...list.querySelectorAll('a')];
  if (event.key === 'Escape') {
    // At once: a search field would take the first press to empty itself.
    event.preventDefault();
    dialog.close();
  } else if (event.key === 'Enter' && document.activeElement === input) {
    event.preventDefault();
    links[0]?.click();
  } else if (step) {
    event.preventDefault();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement) + step;
    (at < 0 ? input : (links[at] ?? links.at(-1)))?.focus();
  }
});
addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  if ((event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing)) {
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  }
});
