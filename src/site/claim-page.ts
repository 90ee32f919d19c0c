/*
 * Buttons on the page of a topic: copy the link of a claim or a citation of it, and open its sum to other numbers.
 * What opens a sum is fetched when it is asked for. It is bundled by itself, as a worker would be, so that it neither
 * brings what islands share to a page without one nor changes how that is cut.
 */
// oxlint-disable-next-line import/default -- the query makes it the address of the bundle
import sums from './claim-sum.ts?worker&url';

const words = document.getElementById('claim-words')!.dataset;
const status = document.getElementById('claim-status')!;

const textOf = (claim: Element, selector: string): string =>
  claim.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

function citationOf(claim: Element, link: string): string {
  const sum = claim.querySelector('.sum strong') ? ` = ${textOf(claim, '.sum strong')}` : '';
  return `${textOf(claim, 'b')} ${textOf(claim, '.by')}. ${textOf(claim, '.verdict')}${sum && `: ${textOf(claim, '[data-sum]')}${sum}`}. ${words['site']}, ${link}`;
}

document.addEventListener('click', async ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('.said button');
  const claim = button?.closest('.said');
  if (!button || !claim) return;
  const { copy } = button.dataset;
  try {
    if (copy) {
      const link = `${location.origin}${location.pathname}#${claim.id}`;
      await navigator.clipboard.writeText(copy === 'link' ? link : citationOf(claim, link));
      status.textContent = words['copied']!;
      claim.setAttribute('data-copied', copy);
    } else {
      await import(/* @vite-ignore */ sums);
      claim.dispatchEvent(new CustomEvent('open-sum', { bubbles: true, detail: words }));
    }
  } catch {
    status.textContent = words['failed']!;
  }
});
