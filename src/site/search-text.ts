/**
 * Finds what somebody types in the text of a list, however they write it: with or without accents, with a comma or a
 * point in a number, `96GB` or `96 GB`, `4x`, `x4` or `4 times`, a straight or a typographic apostrophe.
 */

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/×/g, 'x')
    .replace(
      /(^|\D)(\d{1,3}(?:[ ,]\d{3})+)(?!\d)/g,
      (_, before: string, digits: string) => before + digits.replace(/[ ,]/g, ''),
    )
    .replace(/(\d),(?=\d)/g, '$1.');
}

/** A text as `wanted` looks through it: as it is, and with its numbers joined to what follows them. */
export function searchable(text: string): string {
  const as = plain(text);
  const joined = as.replace(/(\d)\s+(?=[a-z%])/g, '$1');
  return `${as} ${joined} ${joined.replace(/(\d)(times|fois)(?![a-z])/g, '$1x')}`;
}

function patternOf(word: string): RegExp {
  const turned = word.replace(/^x(\d[\d.]*)$/, '$1x');
  const exact = turned.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // 83.2 is not found in 183.2, nor a factor of 4 in the size 4xlarge.
  return new RegExp(
    (/^\d/.test(turned) ? '(^|[^\\d.])' : '') + exact + (/^\d[\d.]*x$/.test(turned) ? '(?![a-z])' : ''),
  );
}

/** Whether a text, made `searchable`, has every word of a query; a query without words is in every text. */
export function wanted(query: string): (text: string) => boolean {
  const patterns = plain(query).split(/\s+/).filter(Boolean).map(patternOf);
  return (text) => patterns.every((pattern) => pattern.test(text));
}
