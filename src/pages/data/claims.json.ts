import { catalogue, isQuantity, lookup } from '../../silicon/specs/catalogue.ts';
import { valueOf, verdictOf } from '../../site/arithmetic.ts';
import { dataFile } from '../../site/data-file.ts';

/** The number behind a term of a sum, with its kind: a record value, or the plain number that it is. */
function numberOf(term: string | number) {
  if (typeof term === 'number') return { of: 'count', value: term, unit: '' };
  const value = lookup(term);
  if (!isQuantity(value)) throw new Error(`${term} is a text.`);
  return { of: value.of, value: value.value, unit: value.unit };
}

/** Claims as recorded, each with its sum, what that comes to in the base unit of the claim, and the verdict that follows. */
export const GET = dataFile(() => ({
  claims: catalogue.claims.map((claim) => ({
    ...claim,
    ...(claim.check && {
      result: valueOf(claim.check),
      numbers: Object.fromEntries(Object.entries(claim.check.terms).map(([name, term]) => [name, numberOf(term)])),
    }),
    ...(claim.beside && { beside: claim.beside.map((sum) => ({ ...sum, result: valueOf(sum) })) }),
    verdict: verdictOf(claim),
  })),
}));
