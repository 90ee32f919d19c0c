/*
 * Filters a list as one types. `<form data-filter="selector">` names the items; each carries in `data-f` the values
 * of its facets, which a facet's field is looked up in, and in `data-s` what it is found by beside its text. What is
 * chosen stands in the address, and the item that the address points at (#id) is always shown. Without script the
 * whole list is.
 */
import { searchable, wanted } from './search-text.ts';

const form = document.querySelector<HTMLFormElement>('form[data-filter]')!;
const items = [...document.querySelectorAll<HTMLElement>(form.dataset['filter']!)];
const output = form.querySelector('output')!;
const texts = items.map((item) => searchable(`${item.textContent} ${item.dataset['s'] ?? ''}`));
let timer: ReturnType<typeof setTimeout> | undefined;

function chosen(): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) => (String(value).trim() ? [[name, String(value)]] : []));
}

function apply(): void {
  const fields = chosen();
  const searched = fields.flatMap(([name, value]) => (name === 'q' ? [wanted(value)] : []));
  const facets = fields.filter(([name]) => name !== 'q').map(([, value]) => value);
  let count = 0;
  for (const [at, item] of items.entries()) {
    const values = item.dataset['f']!.split(' ');
    const fits = facets.every((facet) => values.includes(facet)) && searched.every((isIn) => isIn(texts[at]!));
    if (fits) count++;
    item.hidden = !fits && `#${item.id}` !== location.hash;
  }
  for (const section of document.querySelectorAll<HTMLElement>('main section:has(> ul)')) {
    section.hidden = ![...section.querySelectorAll<HTMLElement>('li')].some((item) => !item.hidden);
  }
  const key = fields.length === 0 ? 'all' : count === 0 ? 'none' : 'some';
  // Not at every key: a screen reader would never come to an end.
  clearTimeout(timer);
  timer = setTimeout(() => {
    output.textContent = output.dataset[key]!.replace('{count}', String(count)).replace(
      '{total}',
      String(items.length),
    );
  }, 250);
}

function keep(): void {
  const query = new URLSearchParams(chosen()).toString();
  history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
  apply();
}

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === field.value;
  else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
}
if (location.search) apply();
// A list that was shortened has moved what the address points at.
if (location.search && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
form.addEventListener('input', keep);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(keep));
addEventListener('hashchange', () => {
  apply();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
});
