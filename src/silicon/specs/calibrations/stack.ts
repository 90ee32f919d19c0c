import type { CalibrationRecord, StepConstant } from '../record.ts';

/** The constants of a calibration as plain numbers, in the shape that the formulas of the step time take. */
export type CalibratedStack = { readonly [constant in StepConstant]: number } & Pick<
  CalibrationRecord['style'],
  'fusedAttention' | 'causal' | 'dropout' | 'context'
>;

/**
 * What a calibration is to `scaling/step-time.ts`: shares of the peak, of the HBM bandwidth and of the published
 * link rates (0 to 1), seconds, and the habits of the stack. The bytes of each number are its `formats`.
 */
export function stackOf({ values, style }: CalibrationRecord): CalibratedStack {
  const { fusedAttention, causal, dropout, context } = style;
  const numbers = Object.entries(values).map(([constant, { value }]) => [constant, value] as const);
  return {
    ...(Object.fromEntries(numbers) as { [constant in StepConstant]: number }),
    fusedAttention,
    causal,
    dropout,
    context,
  };
}
