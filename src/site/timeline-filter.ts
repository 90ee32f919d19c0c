/*
 * Shows of a list what has the chosen class and topic. The address holds the choice (`?class=…&topic=…`), so that it
 * can be sent on; without script the form is not there and everything shows.
 *
 * form[data-filter]     one <select> a choice, its name that of the parameter; an empty value chooses everything
 * [data-class] …        what is chosen from, in the list and in the drawing, with words of that choice, parted by spaces
 * [data-group]          a part of the list, hidden while it is empty
 */
const form = document.querySelector<HTMLFormElement>('form[data-filter]')!;
const status = form.querySelector<HTMLElement>('[role=status]')!;
const choices = [...form.querySelectorAll('select')];
const entries = [...document.querySelectorAll<HTMLElement | SVGElement>('[data-class]')];
const groups = document.querySelectorAll<HTMLElement>('[data-group]');

function apply(): void {
  for (const entry of entries) {
    const fits = choices.every(({ name, value }) => !value || entry.dataset[name]?.split(' ').includes(value));
    entry.toggleAttribute('hidden', !fits);
  }
  for (const group of groups) {
    group.hidden = !group.querySelector('[data-class]:not([hidden])');
    // The table of contents leads to no heading that is not there.
    for (const link of document.querySelectorAll(`.toc a[href="#${group.querySelector('h2')!.id}"]`))
      link.parentElement!.hidden = group.hidden;
  }
  const counted = entries.filter((entry) => entry.matches('li'));
  const count = counted.filter((entry) => !entry.hasAttribute('hidden')).length;
  const text = status.dataset['text']!.replace('{count}', `${count}`).replace('{total}', `${counted.length}`);
  // Said again only where something changed.
  if (status.textContent !== text) status.textContent = text;
}

/** Takes the choices from the address; a word that is no choice chooses everything. */
function read(): void {
  const asked = new URLSearchParams(location.search);
  for (const choice of choices) {
    const value = asked.get(choice.name) ?? '';
    choice.value = [...choice.options].some((option) => option.value === value) ? value : '';
  }
  apply();
}

form.addEventListener('change', () => {
  const address = new URL(location.href);
  for (const { name, value } of choices) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(history.state, '', address);
  apply();
});
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', read);
read();
