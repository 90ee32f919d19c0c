/** Quantities of a step as its formulas name them, each with where it is from. */
import type { Step, Term } from '../define.ts';
import type { Constant } from './types.ts';
import type { Question } from './question.ts';

/** One number of a worked step. */
export function term(kind: Term['kind'], value: number, from?: string, unit?: string): Term {
  return { kind, value, ...(from && { from }), ...(unit && { unit }) };
}

export const reader = 'reader';
export const seconds = (value: number) => term('duration', value);
export const number = (value: number) => term('count', value);
export const given = (value: number) => term('count', value, reader);
export const bytes = (value: number) => term('bytes', value);
export const flop = (value: number) => term('compute', value);

/** What many formulas share: rates of a device, shares that the stack reaches, bytes of a number. */
export function common(question: Question) {
  const { device, chosen, layout, task } = question;
  const { stack, formats, own } = chosen;
  const constant = (name: Constant, kind: Term['kind'] = 'share') =>
    term(kind, stack[name] as number, own[name] ? reader : undefined);
  return {
    n: number((layout.microBatch * task.sequence) / layout.context),
    t: given(layout.tensor),
    P: term('computeRate', device.peak.rate, device.peak.from, 'TFLOPS'),
    H: term('memoryBandwidth', device.bandwidth.rate, device.bandwidth.from),
    y_m: constant('matmul'),
    y_e: constant('experts'),
    y_a: constant('attention'),
    y_h: constant('memory'),
    b: bytes(formats.activation),
    b_g: bytes(formats.gradient),
    constant,
  };
}

export type Push = (equation: Step['equation'], values: Step['values'], result: Term, about?: string) => Term;
