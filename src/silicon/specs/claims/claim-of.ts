import type { ProcessorRecord, SourcedQuantity } from '../record.ts';

/** The claim as the processor's record holds it, so that its number is written once. */
export function claimOf(processor: ProcessorRecord, name: string): SourcedQuantity {
  const claim = processor.claims?.[name];
  if (!claim) throw new Error(`${processor.id} has no claim "${name}".`);
  return claim;
}
