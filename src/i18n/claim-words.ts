/** The words of a claim in a language that its record is not in. */
export interface ClaimWords {
  readonly said: string;
  readonly because: string;
  /** Where the record has one: the reading under which alone the sum is the claim. */
  readonly condition?: string;
  /** What the sums beside it are of, in their order. */
  readonly readings?: readonly string[];
}
