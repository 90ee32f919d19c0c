import { reading, type EnergyRecord } from '../record.ts';

const source = 'llama-paper';
const power = reading('power', 400, 'W', { printed: '400W', source });
const pue = reading('ratio', 1.1, '×', { printed: '1.1', source });
const factor = reading('carbonIntensity', 0.385, 'kg/kWh', { printed: '0.385', source });

/** A row of table 15: GPU-hours, MWh and tonnes of CO2e as printed. */
function row(
  id: string,
  name: string,
  [hours, printed]: readonly [number, string],
  energy: number,
  carbon: number,
  note?: string,
): EnergyRecord {
  return {
    id: `energy-llama-paper-${id}`,
    name,
    chip: 'a100-80gb',
    basis: 'product',
    chipHours: reading('duration', hours, 'h', { printed, source }),
    power,
    pue,
    factor,
    energy: reading('energy', energy, 'MWh', { printed: `${energy} MWh`, source }),
    carbon: reading('carbon', carbon, 't', { printed: String(carbon), source }),
    ...(note && { note }),
  };
}

/** Table 15 of the LLaMA paper: what each model would have taken in one and the same data centre. */
export const llamaEnergies: readonly EnergyRecord[] = [
  row('opt-175b', 'OPT 175B', [809472, '809,472'], 356, 137, 'Hours as the authors of LLaMA assume them for OPT.'),
  row(
    'bloom-175b',
    'BLOOM 175B',
    [1082880, '1,082,880'],
    475,
    183,
    'As if trained where LLaMA was; its own paper has 1,082,990 hours on another grid.',
  ),
  row('llama-7b', 'LLaMA 7B', [82432, '82,432'], 36, 14),
  row('llama-13b', 'LLaMA 13B', [135168, '135,168'], 59, 23),
  row('llama-33b', 'LLaMA 33B', [530432, '530,432'], 233, 90),
  row('llama-65b', 'LLaMA 65B', [1022362, '1,022,362'], 449, 173),
];

const card = 'llama-2-model-card';

/** A row of the card: neither PUE nor grid are printed, and they are the same for the three models. */
function cardRow(size: string, hours: number, carbon: number): EnergyRecord {
  return {
    id: `energy-llama-2-${size.toLowerCase()}`,
    name: `Llama 2 ${size}`,
    model: `llama-2-${size.toLowerCase()}`,
    chip: 'a100-80gb',
    basis: 'product',
    chipHours: reading('duration', hours, 'h', { printed: String(hours), source: card }),
    power: reading('power', 400, 'W', { printed: '400', source: card }),
    carbon: reading('carbon', carbon, 't', { printed: String(carbon), source: card }),
    sharedFactor: 'llama-2-card',
    note: 'Neither PUE nor grid are printed.',
  };
}

/** The carbon table of the Llama 2 model card. */
export const llama2Energies: readonly EnergyRecord[] = [
  cardRow('7B', 184_320, 31.22),
  cardRow('13B', 368_640, 62.44),
  cardRow('70B', 1_720_320, 291.42),
];
