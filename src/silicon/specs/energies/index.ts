import type { EnergyRecord } from '../record.ts';
import { llama2Energies, llamaEnergies } from './llama.ts';
import { otherEnergies } from './others.ts';

/** Energy and carbon of training runs, as published. */
export const energies: readonly EnergyRecord[] = [...llamaEnergies, ...llama2Energies, ...otherEnergies];
