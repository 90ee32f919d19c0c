/** What the pages of claims say and sort by. Runs at build time only. */
import type { ClaimWords } from '../i18n/claim-words.ts';
import { claims as french } from '../i18n/fr/claims/index.ts';
import { catalogue, type ClaimRecord } from '../silicon/specs/catalogue.ts';
import type { Locale } from '../silicon/units/index.ts';

/** Topics, each of which has a page, in the order of the menu of that page. */
export const TOPICS = ['trainium', 'graviton', 'rainier', 'comparator'] as const;
export type Topic = (typeof TOPICS)[number];

/** Who speaks, as far as a reader would want to sort it. */
export const SPEAKERS = ['aws', 'anthropic', 'rivals', 'analysts', 'press'] as const;
export type Speaker = (typeof SPEAKERS)[number];

const SPOKEN: readonly (readonly [RegExp, Speaker])[] = [
  [/^(AWS|Amazon|Matt Garman|Peter DeSantis)/, 'aws'],
  [/^Anthropic/, 'anthropic'],
  [/^(Google|NVIDIA|AMD)/, 'rivals'],
  [/^(Epoch|SemiAnalysis|ML Engineering|Report on)/, 'analysts'],
];

/** The group that a speaker belongs to: whoever made the number, not whoever passed it on. Otherwise the press. */
export function speakerOf({ by }: ClaimRecord): Speaker {
  return SPOKEN.find(([pattern]) => pattern.test(by))?.[1] ?? 'press';
}

/** The claims of a topic, in the order of the records. */
export function claimsOn(topic: Topic): readonly ClaimRecord[] {
  return catalogue.claims.filter((claim) => claim.topic === topic);
}

/** A claim in the words of a locale: what was said is put in our own words in either. */
export function wordClaim(claim: ClaimRecord, locale: Locale): ClaimWords {
  if (locale === 'fr') {
    const words = french[claim.id];
    if (!words) throw new Error(`${claim.id} has no words in French.`);
    return words;
  }
  const { said, because, condition, beside = [] } = claim;
  return { said, because, ...(condition && { condition }), readings: beside.map(({ reading }) => reading) };
}

/** Who said it, in the words of a locale: names stay, what joins them is translated. */
export function wordSpeaker({ by }: ClaimRecord, locale: Locale): string {
  if (locale === 'en') return by;
  return by
    .replace(/^AWS spokesperson/, 'Un porte-parole d’AWS')
    .replace(/^AWS price list/, 'Grille tarifaire d’AWS')
    .replace(/^AWS product page/, 'Page produit d’AWS')
    .replace(/^AWS page/, 'Page d’AWS')
    .replace(/^Report on the footprint of Claude/, 'Rapport sur l’empreinte de Claude')
    .replace(/^Third-party note on the AWS pricing page/, 'Note d’un tiers sur la page des prix d’AWS')
    .replace(', quoted by ', ', cité par ')
    .replace(', session ', ', session ')
    .replace(', as reported by ', ', rapporté par ')
    .replace(', as reported', ', propos rapportés')
    .replace(', as compiled', ', d’après une compilation')
    .replace(', as digested', ', d’après un résumé')
    .replace(', as reposted', ', d’après une reprise');
}
