/** What a part of a calculator hands on: a value, or the field to look at and the reason. */
import type { NoAnswer, Param } from './define.ts';

/** A value or the reason why there is none. */
export type Found<T> = { readonly ok: true; readonly found: T } | NoAnswer;

export function found<T>(value: T): Found<T> {
  return { ok: true, found: value };
}

export function refuse(field: string, reason: string, params?: Readonly<Record<string, Param>>): NoAnswer {
  return { ok: false, field, reason, ...(params && { params }) };
}
