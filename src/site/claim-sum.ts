/**
 * A claim's sum with other numbers: fetched when a reader asks for it, with the records that it starts from.
 * `open-sum` on a claim, with the words of the page, opens its sum.
 */
import { evaluateExpression } from '../silicon/scaling/expression.ts';
import { outcomeOf } from '../silicon/scaling/verdict.ts';
import { factorOf, formatQuantity, parseQuantity, quantity, type Kind, type Locale } from '../silicon/units/index.ts';

interface Term {
  readonly of: Kind;
  readonly value: number;
  readonly unit: string;
}

/** A claim of `/data/claims.json`, as far as its sum needs it. */
interface Claim {
  readonly id: string;
  readonly claimed: Term;
  readonly least?: boolean;
  readonly condition?: string;
  readonly verdict: string;
  readonly check?: { readonly expression: string };
  readonly numbers?: Readonly<Record<string, Term>>;
}

type Words = Readonly<Record<string, string | undefined>>;

let records: Promise<readonly Claim[]> | undefined;

function fetchClaims(address: string): Promise<readonly Claim[]> {
  records ??= fetch(address)
    .then((response) => response.json() as Promise<{ claims: readonly Claim[] }>)
    .then(({ claims }) => claims);
  records.catch(() => (records = undefined));
  return records;
}

/** What a set of numbers makes of a claim: the sum in base units, and the verdict that follows. */
function judge(claim: Claim, numbers: Readonly<Record<string, number>>): { value: number; verdict: string } {
  const value = evaluateExpression(claim.check!.expression, numbers);
  const unit = factorOf(claim.claimed.of, claim.claimed.unit)!;
  const outcome = outcomeOf({ said: claim.claimed.value / unit, sum: value / unit, least: claim.least });
  return { value, verdict: claim.condition && outcome !== 'fails' ? 'holds-if' : outcome };
}

/** Puts a field in place of each number of a claim's sum, or takes the fields away again. */
async function open(element: Element, words: Words): Promise<void> {
  const button = element.querySelector<HTMLButtonElement>('[data-change]')!;
  const sum = element.querySelector<HTMLElement>('[data-sum]')!;
  const result = element.querySelector<HTMLElement>('.sum strong')!;
  const badge = element.querySelector<HTMLElement>('.verdict')!;
  const locale = document.documentElement.lang as Locale;
  const claim = (await fetchClaims(words['records']!)).find(({ id }) => id === element.id);
  if (!claim?.numbers || sum.querySelector('input')) return;
  const names = JSON.parse(words['verdicts']!) as Record<string, string>;
  const before = { sum: [...sum.childNodes], result: result.textContent, badge: badge.textContent };
  const fields: { readonly name: string; readonly input: HTMLInputElement; readonly start: string }[] = [];
  const copy = [...sum.childNodes].map((node) => {
    const name = node instanceof HTMLElement ? node.dataset['term'] : undefined;
    if (!name) return node.cloneNode(true);
    const input = document.createElement('input');
    const start = node.textContent ?? '';
    Object.assign(input, { value: start, size: Math.max(4, start.length), autocomplete: 'off', spellcheck: false });
    input.setAttribute('aria-label', (node as HTMLElement).title || name);
    fields.push({ name, input, start });
    return input;
  });

  function update(): void {
    const numbers: Record<string, number> = {};
    const unread: string[] = [];
    for (const { name, input, start } of fields) {
      const term = claim!.numbers![name]!;
      const read = parseQuantity(term.of, input.value, { locale, defaultUnit: term.unit });
      input.setAttribute('aria-invalid', String(!read.ok));
      input.size = Math.max(4, input.value.length);
      if (read.ok) numbers[name] = input.value === start ? term.value : Number(read.value);
      else unread.push(words['unread']!.replace('{field}', input.ariaLabel!).replace('{example}', start));
    }
    if (unread.length > 0) {
      result.textContent = unread.join(' ');
      return;
    }
    const changed = fields.some(({ input, start }) => input.value !== start);
    const { value, verdict } = judge(claim!, numbers);
    const { of, unit } = claim!.claimed;
    result.textContent = formatQuantity(of, quantity(of, value), { locale, unit }).text;
    const shown = changed ? verdict : claim!.verdict;
    badge.className = `verdict ${shown}`;
    badge.textContent = names[shown]!;
    element.toggleAttribute('data-changed', changed);
  }

  sum.replaceChildren(...copy);
  result.setAttribute('role', 'status');
  sum.addEventListener('input', update);
  button.textContent = words['reset']!;
  button.removeAttribute('data-change');
  button.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      sum.removeEventListener('input', update);
      sum.replaceChildren(...before.sum);
      result.textContent = before.result;
      badge.className = `verdict ${claim.verdict}`;
      badge.textContent = before.badge;
      element.removeAttribute('data-changed');
      button.textContent = words['change']!;
      button.setAttribute('data-change', '');
    },
    { once: true },
  );
  fields[0]?.input.select();
}

document.addEventListener('open-sum', (event) => {
  const { target, detail } = event as CustomEvent<Words>;
  open(target as Element, detail).catch(() => {
    document.getElementById('claim-status')!.textContent = detail['failed']!;
  });
});
