import type { CalibratedValue, CalibrationRecord } from '../record.ts';

/** The constants of a calibration for other hardware: what was fitted or measured is carried over, and why. */
export function carried({ values }: CalibrationRecord, why: string): CalibrationRecord['values'] {
  const over = ([constant, value]: [string, CalibratedValue]) =>
    [constant, value.how === 'assumed' ? value : { ...value, how: 'carried', why }] as const;
  return Object.fromEntries(Object.entries(values).map(over)) as unknown as CalibrationRecord['values'];
}
