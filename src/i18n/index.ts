/**
 * Texts by locale and area. English is the key set: every other locale must have the same keys
 * (the compiler checks it), so a page in French never falls back in the middle of a sentence.
 */
import type { Locale } from '../silicon/units/index.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

/** Every area with its keys, as English has them. */
export type Messages = { readonly [A in keyof typeof en]: { readonly [K in keyof (typeof en)[A]]: string } };
export type Area = keyof Messages;

/** What an island gets: the texts of one area. */
export type Dictionary = Readonly<Record<string, string>>;

const locales: Readonly<Record<Locale, Messages>> = { en, fr };

/** The texts of one area in one locale. */
export function dictionary<A extends Area>(locale: Locale, area: A): Messages[A] {
  return locales[locale][area];
}
