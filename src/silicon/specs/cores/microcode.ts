import { reading } from '../record.ts';

/** One statement of the runtime's documentation, for the cores of Inf2, Trn1, Trn2 and Trn3 alike. */
export const microcode = reading('bytes', 96, 'MB', {
  printed: 'a micro-code overhead of 96MB per physical Neuron Core',
  source: 'neuron-device-memory',
  note: 'Subject to future improvements, says the page. Whether MB or MiB is meant it does not say.',
});
