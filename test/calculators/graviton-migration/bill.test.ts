import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBill } from '../../../src/calculators/graviton-migration/bill.ts';
import { amountOf, cellsOf } from '../../../src/calculators/graviton-migration/cells.ts';

const only = (line: string) => {
  const { rows, refused } = parseBill(line);
  return rows[0] ?? refused[0];
};
const instance = (family: string, size: string, service = 'ec2') => ({ kind: 'instance', service, family, size });

describe('cells', () => {
  it.each([
    ['a\tb\t1,234', ['a', 'b', '1,234']],
    ['a;b;1,5', ['a', 'b', '1,5']],
    ['| a | b | 3 |', ['a', 'b', '3']],
    ['a,b,"1,234.56"', ['a', 'b', '1,234.56']],
    ['a,b,$1,234.56', ['a', 'b', '$1234.56']],
    ['EBS:VolumeUsage.gp3,730,100.00', ['EBS:VolumeUsage.gp3', '730', '100.00']],
    ['Amazon EC2   12,345', ['Amazon EC2', '12345']],
  ])('of “%s”', (line, cells) => {
    expect(cellsOf(line)).toEqual(cells);
  });
});

describe('an amount', () => {
  it.each([
    ['$1,234.56', 1234.56, 'USD'],
    ['USD 1,234', 1234, 'USD'],
    ['1.234,56 €', 1234.56, 'EUR'],
    ['£99', 99, 'GBP'],
    ['1,234', 1234, undefined],
    ['1,5', 1.5, undefined],
    ['24x', 24, undefined],
    ['(12.50)', -12.5, undefined],
  ])('in “%s” is %d', (cell, value, currency) => {
    expect(amountOf(cell)).toEqual({ value, ...(currency && { currency }) });
  });

  it('says that it counts hours', () => {
    expect(amountOf('730 hours')).toEqual({ value: 730, hours: true });
  });

  it.each(['', 'm5.large', '$', '1.2.3', 'on-demand', '1e999'])('is not in “%s”', (cell) => {
    expect(amountOf(cell)).toBeUndefined();
  });
});

describe('a list of instances', () => {
  it.each([
    'm5.xlarge 12',
    '12 x m5.xlarge',
    '12x m5.xlarge',
    'm5.xlarge x 12',
    'm5.xlarge,12',
    'EC2\tm5.xlarge\t12',
    'M5.XLARGE  12',
  ])('counts instances: “%s”', (line) => {
    expect(only(line)).toMatchObject({ named: instance('m5', 'xlarge'), count: 12, terms: 'on-demand' });
  });

  it('reads the terms', () => {
    expect(only('m5.2xlarge,on-demand,24')).toMatchObject({ count: 24, terms: 'on-demand' });
    expect(only('c7a.4xlarge;reserved;7')).toMatchObject({ count: 7, terms: 'reserved' });
    expect(only('r5.large, spot, 3')).toMatchObject({ count: 3, terms: 'spot' });
  });

  it('takes a sign or decimals for money', () => {
    expect(only('m5.large , 3 , $210.24')).toMatchObject({ count: 3, cost: 210.24 });
    expect(only('m5.large  210.24')).toMatchObject({ cost: 210.24 });
  });
});

describe('usage types of a cost report', () => {
  it.each([
    ['BoxUsage:m5.xlarge\t730\t$140.16', instance('m5', 'xlarge'), 'on-demand'],
    ['USE2-BoxUsage:c5.large,730,62.05', instance('c5', 'large'), 'on-demand'],
    ['SpotUsage:r6i.2xlarge 730 140.00', instance('r6i', '2xlarge'), 'spot'],
    ['HeavyUsage:m5.large 730 50.2', instance('m5', 'large'), 'reserved'],
    ['InstanceUsage:db.r6i.large  730  175.20', instance('r6i', 'large', 'rds'), 'on-demand'],
    ['NodeUsage:cache.r5.large 730 157.68', instance('r5', 'large', 'elasticache'), 'on-demand'],
    ['ESInstance:m5.large 730 103.66', instance('m5', 'large', 'opensearch'), 'on-demand'],
    ['USE1-Fargate-vCPU-Hours:perCPU  730  29.55', { kind: 'meter', service: 'fargate-vcpu' }, 'on-demand'],
    ['Lambda-GB-Second  730  0.01', { kind: 'meter', service: 'lambda-duration' }, 'on-demand'],
  ])('“%s” comes in hours', (line, named, terms) => {
    expect(only(line)).toMatchObject({ named, terms, hours: 730 });
  });
});

describe('a table with names of columns', () => {
  it('is read whatever their order', () => {
    const { rows, headers } = parseBill(
      'Unblended cost ($)\tUsage quantity\tUsage type\tService\n$1,401.60\t7,300\tBoxUsage:m5.xlarge\tAmazon EC2\n',
    );
    expect(headers).toBe(1);
    expect(rows).toEqual([
      expect.objectContaining({ named: expect.objectContaining(instance('m5', 'xlarge')), cost: 1401.6, hours: 7300 }),
    ]);
  });

  it('is read with the names of a cost and usage report', () => {
    const { rows } = parseBill(
      'lineItem/ProductCode,lineItem/UsageType,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost\n' +
        'AmazonEC2,EUW1-BoxUsage:c5.xlarge,730,USD,124.10\n',
    );
    expect(rows).toMatchObject([{ named: instance('c5', 'xlarge'), hours: 730, cost: 124.1 }]);
  });

  it('takes a price of one hour for neither hours nor money', () => {
    const { rows } = parseBill('Instance type,Price per hour,Count,Cost\nm5.xlarge,0.192,10,1401.60');
    expect(rows).toMatchObject([{ count: 10, cost: 1401.6 }]);
    expect(rows[0]!.hours).toBeUndefined();
  });

  it('is read in French', () => {
    const { rows } = parseBill('Type\tHeures\tCoût\nBoxUsage:m5.xlarge\t730\t140,16');
    expect(rows).toMatchObject([{ hours: 730, cost: 140.16 }]);
  });

  it('is read with counts, and with cells left empty', () => {
    const { rows } = parseBill('Instance type,Count,Monthly cost\nm5.xlarge,10,"1,401.60"\nr5.large,2,\n');
    expect(rows).toMatchObject([
      { count: 10, cost: 1401.6 },
      { count: 2, named: instance('r5', 'large') },
    ]);
    expect(rows[1]!.cost).toBeUndefined();
  });

  it('takes a service beside a bare instance type for the service of the row', () => {
    const { rows } = parseBill('Service,Instance type,Cost\nAmazon ElastiCache,r5.large,157.68');
    expect(rows[0]!.named).toMatchObject(instance('r5', 'large', 'elasticache'));
  });
});

describe('a row that cannot be moved', () => {
  it.each([
    ['g5.xlarge 2 1000.00', 'accelerator'],
    ['p5.48xlarge 1', 'accelerator'],
    ['EC2 Windows m5.large 3 200.00', 'windows'],
    ['mac2.metal 1 500.00', 'macos'],
    ['Red Hat m5.large 1 90.00', 'licence'],
    ['Fargate-ARM-vCPU-Hours:perCPU 730 23.64', 'graviton'],
    ['EBS:VolumeUsage.gp3 1000 $80.00', 'not-compute'],
    ['Amazon Simple Storage Service 920.00', 'not-compute'],
    ['m5.xlarge  1.234,56 €', 'currency'],
    ['t3.micro 0', 'no-number'],
    ['BoxUsage:t3.micro', 'no-number'],
    ['Total,99999.00', 'total'],
    ['foo bar 12', 'unknown'],
    ['m55.huge 3', 'no-such-instance'],
  ])('“%s”: %s', (line, reason) => {
    const { rows, refused } = parseBill(line);
    expect(rows).toEqual([]);
    expect(refused).toMatchObject([{ line: 1, text: line, reason }]);
  });

  it('keeps its place and what it says of money', () => {
    const { refused } = parseBill('\nm5.large 1\n\ng5.xlarge 1 $734.38');
    expect(refused).toEqual([{ line: 4, text: 'g5.xlarge 1 $734.38', reason: 'accelerator', cost: 734.38 }]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'm5.large',
    'BoxUsage:',
    'db.',
    ',',
    '\t',
    ';',
    '|',
    '"',
    '$',
    '€',
    '1,234.56',
    'x',
    ' ',
    'Total',
    'Cost',
    'Service',
    '12',
    '-',
    '.',
    'spot',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.oneof(pieces, fc.constant('\n'), fc.string({ maxLength: 4 })), { maxLength: 60 })
      .map((parts) => parts.join('')),
  );

  it('gives every line that is not empty as a row, a refusal or names of columns, each once', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const { rows, refused, headers } = parseBill(pasted);
        const lines = pasted.split('\n').filter((line) => line.trim() !== '');
        expect(rows.length + refused.length + headers).toBe(lines.length);
        const places = [...rows, ...refused].map(({ line }) => line);
        expect(new Set(places).size).toBe(places.length);
        for (const { cost, count, hours } of rows) {
          for (const value of [cost, count, hours]) expect(value === undefined || Number.isFinite(value)).toBe(true);
          expect([cost, count, hours].some((value) => value !== undefined && value > 0)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
