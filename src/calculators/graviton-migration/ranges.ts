/** How unsure a reader is taken to be who says nothing of it. */

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Of what runs on x86, a fifth may turn out to stay, and less than that to move after all. */
export function portableRange(portable: number): Range {
  return { low: Math.max(0, portable - 0.2), high: Math.min(1, portable + 0.15) };
}

/** Estimates of work are more often too small than too large. */
export function hoursRange(hours: number): Range {
  return { low: hours / 2, high: hours * 2.5 };
}
