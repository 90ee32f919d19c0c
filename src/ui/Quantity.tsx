import type { Formatted } from '../silicon/units/index.ts';

/** A number with its unit set smaller, and powers of ten as powers. */
export function Quantity({ shown }: { readonly shown: Formatted }) {
  const { number, unit, text } = shown;
  const [mantissa, power] = number.split('10^');
  const gap = text.slice(number.length, text.length - unit.length);
  return (
    <>
      {power === undefined ? number : [`${mantissa}10`, <sup key="power">{power}</sup>]}
      {unit && (
        <>
          {gap}
          <span class="unit">{unit}</span>
        </>
      )}
    </>
  );
}
