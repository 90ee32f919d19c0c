import { instances } from '../instances/index.ts';
import { reading, type PriceRecord, type Source } from '../record.ts';
import { sources } from '../sources/index.ts';

/** On demand, Linux, shared tenancy, in us-east-1, as the record of the size has it, on the day of its source. */
function onDemand(system: string): PriceRecord {
  const [family, size = ''] = system.split('.');
  const price = instances.find(({ id }) => id === family)?.sizes[size]?.price;
  if (!price) throw new Error(`No price of ${system} on demand.`);
  const { date = '' }: Source = sources[price.source];
  return { id: `${system.replace('.', '-')}-on-demand`, system, basis: 'on-demand', region: 'us-east-1', date, price };
}

/** Median of seven days of spot prices, 22 to 30 September 2026. */
const spot = (system: string, price: number, range: string): PriceRecord => ({
  id: `${system.replace('.', '-')}-spot`,
  system,
  basis: 'spot',
  region: 'us-east-1',
  date: '2026-09-29',
  price: reading('price', price, 'USD/h', {
    printed: String(price),
    source: 'ec2-api-2026-09',
    note: `Seven-day median, 22 to 30 September 2026; range ${range}.`,
  }),
});

/** The ladder of sixteen virtual processors: each Graviton generation with its x86 siblings, and the largest Graviton sizes. */
export const gravitonPrices: readonly PriceRecord[] = [
  onDemand('m5.4xlarge'),
  onDemand('m6g.4xlarge'),
  onDemand('m6i.4xlarge'),
  onDemand('m6a.4xlarge'),
  onDemand('m7g.4xlarge'),
  onDemand('m7i.4xlarge'),
  onDemand('m7a.4xlarge'),
  onDemand('m8g.4xlarge'),
  onDemand('m8i.4xlarge'),
  onDemand('m8a.4xlarge'),
  onDemand('m9g.4xlarge'),
  onDemand('c5.4xlarge'),
  onDemand('c6g.4xlarge'),
  onDemand('c6i.4xlarge'),
  onDemand('c6a.4xlarge'),
  onDemand('c7g.4xlarge'),
  onDemand('c7i.4xlarge'),
  onDemand('c7a.4xlarge'),
  onDemand('c8g.4xlarge'),
  onDemand('c8i.4xlarge'),
  onDemand('c8a.4xlarge'),
  onDemand('c9g.4xlarge'),
  onDemand('r5.4xlarge'),
  onDemand('r6g.4xlarge'),
  onDemand('r6i.4xlarge'),
  onDemand('r6a.4xlarge'),
  onDemand('r7g.4xlarge'),
  onDemand('r7i.4xlarge'),
  onDemand('r7a.4xlarge'),
  onDemand('r8g.4xlarge'),
  onDemand('r8i.4xlarge'),
  onDemand('r8a.4xlarge'),
  onDemand('a1.4xlarge'),
  onDemand('m6g.16xlarge'),
  onDemand('m7g.16xlarge'),
  onDemand('m8g.48xlarge'),
  onDemand('c8g.48xlarge'),
  onDemand('m9g.48xlarge'),
  onDemand('c9g.48xlarge'),
  onDemand('m9g.metal-48xl'),
  onDemand('r9g.4xlarge'),
  onDemand('r9g.48xlarge'),
  spot('m8g.4xlarge', 0.2927, '0.2712 to 0.3417'),
  spot('m8i.4xlarge', 0.3695, '0.2865 to 0.4221'),
  spot('m8a.4xlarge', 0.3592, '0.2686 to 0.4349'),
  spot('m9g.4xlarge', 0.3464, '0.3097 to 0.3996'),
];
