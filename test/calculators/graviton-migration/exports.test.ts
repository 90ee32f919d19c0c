import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/calculators/evaluate.ts';
import { parseBill } from '../../../src/calculators/graviton-migration/bill.ts';
import { gravitonMigration } from '../../../src/calculators/graviton-migration/definition.ts';
import { migrationFacts } from '../../../src/calculators/graviton-migration/facts.ts';
import { matchBill } from '../../../src/calculators/graviton-migration/rows.ts';

const facts = migrationFacts();
const matched = (text: string) =>
  matchBill(parseBill(text), facts, { newest: 99, months: 1, discountX86: 0, discountGraviton: 0 });
const reasons = (text: string) => matched(text).unmatched.map(({ reason }) => reason);
const spend = (text: string) => Object.fromEntries(matched(text).matched.map((one) => [one.label, one.spend]));

describe('a file of Cost Explorer', () => {
  it('with a column for each month is read by its months, whatever its last column adds up', () => {
    const bill = [
      'Usage type,2026-07-01,2026-08-01,2026-09-01,Total costs ($)',
      'BoxUsage:m5.xlarge,90.00,120.00,150.00,360.00',
      'EUW1-BoxUsage:c5.4xlarge,"$1,000.00","$1,100.00","$1,200.00","$3,300.00"',
      'EUC1-EBS:VolumeUsage.gp3,3.00,3.00,,6.00',
      'Total costs,1093.00,1223.00,1350.00,3666.00',
    ].join('\n');
    expect(spend(bill)).toEqual({ 'c5.4xlarge': 1100, 'm5.xlarge': 120 });
    expect(matched(bill).unmatched).toMatchObject([
      { line: 4, reason: 'not-compute', spend: 2 },
      { line: 5, reason: 'total' },
    ]);
  });

  it('with names of months, and without a total', () => {
    expect(spend('Instance type\tJul 2026\tAug 2026\nm5.large\t$100.00\t$50.00')).toEqual({ 'm5.large': 75 });
  });

  it('with a row for each month and a column for each usage type is turned over', () => {
    const bill = [
      '"Usage type","BoxUsage:m5.xlarge($)","EUC1-BoxUsage:r5.2xlarge($)","EBS:VolumeUsage.gp3($)","Total costs($)"',
      '"Usage type total","330.00","1200.00","90.00","1620.00"',
      '"2026-07-01","100.00","400.00","25.00","525.00"',
      '"2026-08-01","110.00","400.00","35.00","545.00"',
      '"2026-09-01","120.00","400.00","30.00","550.00"',
    ].join('\n');
    expect(spend(bill)).toEqual({ 'r5.2xlarge': 400, 'm5.xlarge': 110 });
    expect(matched(bill).unmatched).toMatchObject([
      { line: 4, reason: 'not-compute', spend: 30 },
      { line: 5, reason: 'total' },
    ]);
  });

  it('with a row for each day is taken for so many days', () => {
    const days = Array.from({ length: 10 }, (_, day) => `2026-07-${String(day + 1).padStart(2, '0')},24.00,1.00`);
    const bill = ['Usage type,BoxUsage:m5.xlarge($),Tax($)', ...days].join('\n');
    // Ten days at 24 USD are 240 USD in 240 hours: 730 USD in a month.
    expect(spend(bill)['m5.xlarge']).toBeCloseTo(730, 9);
  });
});

describe('rows of a cost and usage report', () => {
  const head =
    'lineItem/UsageAccountId,lineItem/LineItemType,lineItem/ProductCode,lineItem/UsageType,lineItem/Operation,' +
    'lineItem/UsageAmount,lineItem/UnblendedRate,lineItem/BlendedCost,lineItem/UnblendedCost,product/instanceType,pricing/term';
  const row = (product: string, type: string, operation: string, amount: string, cost: string, kind = 'Usage') =>
    `123456789012,${kind},${product},${type},${operation},${amount},0.1,7.77,${cost},,OnDemand`;

  it('cost what their unblended cost says, for the hours of their usage amount', () => {
    const { rows } = parseBill(
      [head, row('AmazonEC2', 'EUC1-BoxUsage:m5.large', 'RunInstances', '744', '85.56')].join('\n'),
    );
    expect(rows).toMatchObject([{ cost: 85.56, hours: 744, named: { family: 'm5', size: 'large', service: 'ec2' } }]);
  });

  it.each([
    ['AmazonEC2', 'BoxUsage:m5.large', 'RunInstances:0002', 'windows'],
    ['AmazonEC2', 'BoxUsage:m5.large', 'RunInstances:0102', 'windows'],
    ['AmazonEC2', 'BoxUsage:m5.large', 'RunInstances:0010', 'licence'],
    ['AmazonEC2', 'BoxUsage:m5.large', 'RunInstances:000g', 'licence'],
    ['AmazonDocDB', 'InstanceUsage:db.r5.large', 'CreateDBInstance', 'no-ratio'],
    ['AmazonNeptune', 'InstanceUsage:db.r5.large', 'CreateDBInstance', 'no-ratio'],
    ['AmazonRDS', 'Multi-AZUsage:db.m6g.large', 'CreateDBInstance:0014', 'graviton'],
    ['AmazonRDS', 'Aurora:ServerlessV2Usage', 'CreateDBInstance:0021', 'no-choice'],
    ['AmazonRDS', 'RDS:GP2-Storage', 'CreateDBInstance', 'not-compute'],
    ['AmazonMSK', 'EUC1-Kafka.m5.large', 'RunBroker', 'no-ratio'],
    ['AmazonRedshift', 'Node:ra3.4xlarge', 'RunComputeNode:0001', 'other-service'],
    ['AmazonEC2', 'EUC1-DataTransfer-Out-Bytes', 'RunInstances', 'not-compute'],
    ['AmazonEC2', 'EBSOptimized:c3.large', 'RunInstances', 'not-compute'],
    ['AWSLambda', 'Lambda-Edge-GB-Second', 'Invoke', 'no-choice'],
    ['AmazonECS', 'USE1-Fargate-EphemeralStorage-GB-Hours', 'FargateTask', 'not-compute'],
  ])('%s %s %s: %s', (product, type, operation, reason) => {
    expect(matched([head, row(product, type, operation, '744', '20.00')].join('\n'))).toMatchObject({
      matched: [],
      unmatched: [{ reason, spend: 20 }],
    });
  });

  it('are taken up to 2,000 of them, as long as they are', () => {
    const long = `"$0.115 per On Demand Linux m5.large Instance Hour, and ${'more '.repeat(12)}words"`;
    const one = `${row('AmazonEC2', 'EUC1-BoxUsage:m5.large', 'RunInstances', '730', '1.50')},${long}`;
    const bill = [`${head},lineItem/LineItemDescription`, ...Array.from({ length: 1999 }, () => one)].join('\n');
    const done = evaluate(gravitonMigration, { bill }, facts);
    if (!done.ok) throw new Error(JSON.stringify(done.errors));
    expect(done.answer.outputs['matchedSpend']).toBeCloseTo(1999 * 1.5, 6);
  });

  it('of a tax are no computing, whatever is taxed', () => {
    const bill = [head, row('AmazonEC2', 'BoxUsage:m5.large', 'RunInstances', '1', '19.00', 'Tax')].join('\n');
    expect(matched(bill)).toMatchObject({ matched: [], unmatched: [{ reason: 'not-compute', spend: 19 }] });
  });

  it('of a reader’s own Red Hat licence can move', () => {
    const bill = [head, row('AmazonEC2', 'BoxUsage:m5.large', 'RunInstances:00g0', '730', '70.08')].join('\n');
    expect(spend(bill)).toEqual({ 'm5.large': 70.08 });
  });

  it('that cost nothing or give money back save nothing, and the totals add up', () => {
    const bill = [
      head,
      row('AmazonEC2', 'BoxUsage:m5.large', 'RunInstances', '744', '85.00'),
      row('AmazonEC2', 'BoxUsage:m5.large', 'RunInstances', '10', '-50.00', 'Credit'),
      row('AmazonEC2', 'BoxUsage:c5.xlarge', 'RunInstances', '744', '0', 'DiscountedUsage'),
      row('AmazonEC2', '', '', '1', '-5.00', 'Refund'),
    ].join('\n');
    const { matched: found, unmatched } = matched(bill);
    expect(unmatched.map(({ reason }) => reason)).toEqual(['credit', 'free', 'credit']);
    const all = [...found, ...unmatched].reduce((sum, one) => sum + (one.spend ?? 0), 0);
    expect(all).toBeCloseTo(85 - 50 - 5, 9);
  });
});

describe('a sheet of one’s own', () => {
  it('may have prices by the hour, which are no cost of a month', () => {
    const bill = 'Instance Type,Quantity,Hourly Price,Monthly Cost\nm5.large,10,$0.096,$700.80';
    expect(parseBill(bill).rows).toMatchObject([{ count: 10, cost: 700.8 }]);
    const priced = parseBill('Instance type,Price per hour,Count\nm5.large,0.096,10').rows;
    expect(priced).toMatchObject([{ count: 10 }]);
    expect(priced[0]!.hours ?? priced[0]!.cost).toBeUndefined();
  });

  it('does not count what its column leaves empty', () => {
    expect(parseBill('Size\tOS\tInstance type\tCount\na\tLinux\tm5.large\t').refused).toMatchObject([
      { reason: 'no-number' },
    ]);
  });

  it('may have a true minus sign', () => {
    expect(parseBill('BoxUsage:m5.large,730,−70.08').refused).toMatchObject([{ reason: 'credit', cost: -70.08 }]);
  });
});

describe('totals by service', () => {
  it.each([
    ['EC2-Other\t$1,000.00', 'not-compute'],
    ['EC2-Instances\t$1,000.00', 'mixed'],
    ['Elastic Container Service\t$10.00', 'mixed'],
    ['Redshift\t$10.00', 'other-service'],
    ['Refund\t-$100.00', 'credit'],
    ['Credits\t($500.00)', 'credit'],
    ['Savings Plans for AWS Compute usage\t$5,000.00', 'commitment'],
    ['ComputeSP:1yrNoUpfront\t730\t$5,000.00', 'commitment'],
    ['Service total\t$25,000.00', 'total'],
    ['Total costs\t$25,000.00', 'total'],
    ['Tax\t$2,000.00', 'not-compute'],
    ['US East (N. Virginia)\t\tUSD 1,234.56', 'total'],
  ])('“%s”: %s', (line, reason) => {
    expect(reasons(line)).toEqual([reason]);
  });
});

describe('a list of running instances', () => {
  it('has one for each line without a number', () => {
    expect(parseBill('m5.large\nm5.large\n\nc5.xlarge (3)').rows.map(({ count }) => count)).toEqual([1, 1, 3]);
    expect(parseBill('[\n  "m5.large",\n  "c5.large"\n]').rows).toHaveLength(2);
    const { rows } = parseBill('Name,Instance ID,Instance type,Platform\nweb,i-0abc,m5.large,Linux/UNIX');
    expect(rows).toMatchObject([{ count: 1, named: { family: 'm5' } }]);
  });

  it('takes no count of what cannot move for its cost', () => {
    for (const line of ['g5.xlarge 7', 'mac2.metal 1', 'm55.huge 3'])
      expect(parseBill(line).refused[0]!.cost, line).toBeUndefined();
  });
});

describe('hours that say so', () => {
  it.each(['c5.large,730 Hrs,$62.05', '$0.085 per On Demand Linux c5.large Instance Hour 730.000 Hrs $62.05'])(
    'are no count of instances: “%s”',
    (line) => {
      expect(parseBill(line).rows).toMatchObject([{ hours: 730, cost: 62.05 }]);
      expect(parseBill(line).rows[0]!.count).toBeUndefined();
    },
  );

  it('part from money that is grouped without quotes where commas are followed by blanks', () => {
    expect(parseBill('Amazon EC2, 12,345.67').rows).toMatchObject([{ cost: 12345.67 }]);
  });
});

describe('the sums of a bill', () => {
  const thing = fc.constantFrom(
    'EUC1-BoxUsage:m5.large',
    'SpotUsage:c6i.xlarge',
    'BoxUsage:x2idn.16xlarge',
    'BoxUsage:m7g.large',
    'InstanceUsage:db.r5.large',
    'NodeUsage:cache.r5.large',
    'USE1-Fargate-vCPU-Hours:perCPU',
    'Lambda-GB-Second',
    'EBS:VolumeUsage.gp3',
    'EC2SP:m5.1yrNoUpfront',
    'BoxUsage:g5.xlarge',
    'Tax',
    'Refund',
    '🚀 unheard of',
  );
  const cents = fc.integer({ min: -200_000, max: 2_000_000 });
  const written = fc.constantFrom(
    (usd: string) => usd,
    (usd: string) => `$${usd}`,
    (usd: string) => `"${usd.replace(/(\d)(?=(\d{3})+\.)/g, '$1,')}"`,
    (usd: string) => `${usd} USD`,
  );

  it('of what has an equivalent and what has none make the cost column, to the cent', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(thing, cents, written), { minLength: 1, maxLength: 40 }), (lines) => {
        const all = lines.map(([name, amount, write]) => `${name},730,${write((amount / 100).toFixed(2))}`);
        const paid = lines.reduce((sum, [, amount]) => sum + amount, 0) / 100;
        const bill = ['Usage type,Usage quantity,Cost ($)', ...all, `Total,,${paid.toFixed(2)}`].join('\n');
        const { matched: found, unmatched } = matched(bill);
        const listed = unmatched.filter(({ reason }) => reason !== 'total');
        const sum = [...found, ...listed].reduce((total, one) => total + (one.spend ?? 0), 0);
        expect(sum).toBeCloseTo(paid, 4);
        expect(found.reduce((rows, one) => rows + one.lines, 0) + listed.length).toBe(lines.length);
      }),
      { numRuns: 1000 },
    );
  });
});
