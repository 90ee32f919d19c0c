import { from, quantity, type Quantity } from './quantity.ts';

/*
 * One constructor for each unit that records and tests write. The name says the unit, so that
 * `gibibytes(96)` and `gigabytes(96)` are 103.1 and 96 billion bytes and never the same thing.
 */

export const count = (n: number): Quantity<'count'> => quantity('count', n);
export const ratio = (n: number): Quantity<'ratio'> => quantity('ratio', n);
/** A share of a whole as a fraction: `share(0.4)` is 40 %. */
export const share = (fraction: number): Quantity<'share'> => quantity('share', fraction);
export const percent = (n: number): Quantity<'share'> => from('share', n, '%');

export const parameters = (n: number): Quantity<'parameters'> => quantity('parameters', n);
export const billionParameters = (n: number): Quantity<'parameters'> => from('parameters', n, 'B');
export const tokens = (n: number): Quantity<'tokens'> => quantity('tokens', n);
export const trillionTokens = (n: number): Quantity<'tokens'> => from('tokens', n, 'T');
export const tokensPerSecond = (n: number): Quantity<'tokenRate'> => quantity('tokenRate', n);

export const flop = (n: number): Quantity<'compute'> => quantity('compute', n);
export const gigaflops = (n: number): Quantity<'computeRate'> => from('computeRate', n, 'GFLOPS');
export const teraflops = (n: number): Quantity<'computeRate'> => from('computeRate', n, 'TFLOPS');
export const petaflops = (n: number): Quantity<'computeRate'> => from('computeRate', n, 'PFLOPS');
export const exaflops = (n: number): Quantity<'computeRate'> => from('computeRate', n, 'EFLOPS');
export const teraops = (n: number): Quantity<'operationRate'> => from('operationRate', n, 'TOPS');

export const bytes = (n: number): Quantity<'bytes'> => quantity('bytes', n);
export const kibibytes = (n: number): Quantity<'bytes'> => from('bytes', n, 'KiB');
export const mebibytes = (n: number): Quantity<'bytes'> => from('bytes', n, 'MiB');
export const gibibytes = (n: number): Quantity<'bytes'> => from('bytes', n, 'GiB');
export const tebibytes = (n: number): Quantity<'bytes'> => from('bytes', n, 'TiB');
export const megabytes = (n: number): Quantity<'bytes'> => from('bytes', n, 'MB');
export const gigabytes = (n: number): Quantity<'bytes'> => from('bytes', n, 'GB');
export const terabytes = (n: number): Quantity<'bytes'> => from('bytes', n, 'TB');

/** Memory bandwidth: it has no direction. */
export const gigabytesPerSecond = (n: number): Quantity<'memoryBandwidth'> => from('memoryBandwidth', n, 'GB/s');
export const terabytesPerSecond = (n: number): Quantity<'memoryBandwidth'> => from('memoryBandwidth', n, 'TB/s');
export const gibibytesPerSecond = (n: number): Quantity<'memoryBandwidth'> => from('memoryBandwidth', n, 'GiB/s');

/** A link's rate in one direction. */
export const gigabytesPerSecondOneWay = (n: number): Quantity<'oneWay'> => from('oneWay', n, 'GB/s');
export const gigabitsPerSecondOneWay = (n: number): Quantity<'oneWay'> => from('oneWay', n, 'Gbps');
/** A link's rate with both directions added, as vendors like to print it. */
export const gigabytesPerSecondBothWays = (n: number): Quantity<'bothWays'> => from('bothWays', n, 'GB/s');
export const terabytesPerSecondBothWays = (n: number): Quantity<'bothWays'> => from('bothWays', n, 'TB/s');
/** A link's rate whose source does not say whether it is one direction or both. */
export const gigabytesPerSecondUnstatedWay = (n: number): Quantity<'unstatedWay'> => from('unstatedWay', n, 'GB/s');
export const gibibytesPerSecondUnstatedWay = (n: number): Quantity<'unstatedWay'> => from('unstatedWay', n, 'GiB/s');
export const terabytesPerSecondUnstatedWay = (n: number): Quantity<'unstatedWay'> => from('unstatedWay', n, 'TB/s');

export const flopPerByte = (n: number): Quantity<'intensity'> => quantity('intensity', n);
export const seconds = (n: number): Quantity<'duration'> => quantity('duration', n);
export const microseconds = (n: number): Quantity<'duration'> => from('duration', n, 'µs');
export const hours = (n: number): Quantity<'duration'> => from('duration', n, 'h');
export const days = (n: number): Quantity<'duration'> => from('duration', n, 'days');
export const gigahertz = (n: number): Quantity<'frequency'> => from('frequency', n, 'GHz');

export const dollars = (n: number): Quantity<'money'> => quantity('money', n);
export const dollarsPerHour = (n: number): Quantity<'price'> => from('price', n, 'USD/h');
export const watts = (n: number): Quantity<'power'> => quantity('power', n);
export const kilowatts = (n: number): Quantity<'power'> => from('power', n, 'kW');
export const megawatts = (n: number): Quantity<'power'> => from('power', n, 'MW');
export const joules = (n: number): Quantity<'energy'> => quantity('energy', n);

export const litres = (n: number): Quantity<'water'> => quantity('water', n);
export const litresPerKilowattHour = (n: number): Quantity<'waterIntensity'> => from('waterIntensity', n, 'L/kWh');
export const kilograms = (n: number): Quantity<'carbon'> => quantity('carbon', n);
export const gramsPerKilowattHour = (n: number): Quantity<'carbonIntensity'> => from('carbonIntensity', n, 'g/kWh');
export const squareMetres = (n: number): Quantity<'area'> => quantity('area', n);
