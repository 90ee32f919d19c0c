import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cli } from '../src/cli.ts';
import { registered } from './calculators/sample.ts';

const run = (...args: string[]) => cli(args, [registered]);
const printed = (...args: string[]) => {
  const done = run(...args);
  expect(done.err).toBe('');
  return JSON.parse(done.out);
};

describe('the command line', () => {
  it('prints one object with quantities in base units', () => {
    const said = printed('sample', '--chips', '100', '--tokens=1T', '--per-token', '100 GFLOP');
    expect(Object.keys(said)).toEqual(['calculator', 'inputs', 'outputs', 'checks', 'steps']);
    expect(said.inputs.chips).toEqual({ value: 100, unit: '1' });
    expect(said.inputs.peak).toEqual({ value: 1e15, unit: 'FLOP/s', note: 'left blank: of the record' });
    expect(said.outputs.compute).toEqual({ value: 1e23, unit: 'FLOP' });
    expect(said.outputs.time).toEqual({ low: 2.25e6, value: 2.5e6, high: 3e6, unit: 's' });
    expect(said.outputs.table[0].price).toEqual({ value: null, unit: 'USD/s', note: 'not published' });
    expect(said.steps[1]).toMatchObject({
      equation: 'trainingTime',
      expression: 'F*D/(n*P*M*G)',
      substituted: '100\u00a0GFLOP × 1\u00a0trillion ÷ (100 × 1\u00a0PFLOPS × 40% × 100%)',
      result: { value: 2.5e6, unit: 's' },
    });
  });

  it('takes field names as they are or with dashes, lists with commas or repeated, and switches', () => {
    expect(printed('sample', '--perToken=1GFLOP')).toEqual(printed('sample', '--per-token', '1GFLOP'));
    expect(printed('sample', '--others', 'gamma,beta').inputs.others).toEqual(['gamma', 'beta']);
    expect(printed('sample', '--others=gamma', '--others', 'beta').inputs.others).toEqual(['gamma', 'beta']);
    expect(printed('sample', '--detail').inputs.detail).toBe(true);
    expect(printed('sample', '--no-detail').inputs.detail).toBe(false);
    expect(printed('sample', '--detail', 'yes', '--chips', '3').inputs.detail).toBe(true);
  });

  it('reads numbers in the language it is asked for', () => {
    expect(printed('sample', '--locale', 'fr', '--peak', '1,5 PFLOPS').inputs.peak.value).toBe(1.5e15);
  });

  it.each([
    [['sample', '--chips', 'many'], '--chips: Chips: type a whole number above 0, such as 64 or 100k.\n'],
    [['sample', '--chips'], '--chips needs a value, as in --chips 64.\n'],
    [['sample', '--chips', '2M'], '--chips: Chips: at most 1,000,000 chips\n'],
    [['sample', '--chips', '2', '--chips=3'], '--chips is given twice; give it once.\n'],
    [['--list', 'more'], '“more” means nothing after --list.\n'],
    [['--describe', 'sample', 'more'], '“more” means nothing after --describe.\n'],
    [['--batch', 'file', 'sample', '--chips'], '“--chips” means nothing after --batch.\n'],
  ])('refuses %j with exit code 2 and says why', (args, err) => {
    expect(run(...args)).toEqual({ code: 2, out: '', err });
  });

  it('refuses what its other inputs leave unread, rather than ignoring it', () => {
    expect(run('sample', '--lost', '20%')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--lost.*changes nothing/),
    });
    expect(run('sample', '--goodput', 'some', '--lost', '20%').code).toBe(0);
  });

  it('suggests the nearest name', () => {
    expect(run('sampel').err).toMatch(/no calculator “sampel”\. Did you mean sample\?/);
    expect(run('sample', '--chip', '3').err).toMatch(/no field “chip”\. Did you mean chips\?/);
    expect(run('sample', '--hardware', 'alpa').err).toMatch(/Did you mean alpha\?/);
  });

  it('lists and describes', () => {
    expect(printed('--list')[0].id).toBe('sample');
    const described = printed('--describe', 'sample');
    expect(described.fields.find(({ name }: { name: string }) => name === 'peak')).toMatchObject({
      option: '--peak',
      kind: 'computeRate',
      bareUnit: 'PFLOPS',
      optional: true,
      above: { value: 0, unit: 'FLOP/s' },
    });
    expect(described.outputs.map(({ name }: { name: string }) => name)).toEqual([
      'time',
      'compute',
      'memory',
      'verdict',
      'table',
    ]);
  });

  it('computes a file of scenarios, a line for a line', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'batch-')), 'scenarios.jsonl');
    writeFileSync(
      file,
      [
        '{"calculator":"sample","inputs":{"chips":128}}',
        '{"calculator":"sample","chips":"banana"}',
        'not json',
        '{"calculator":"sample","inputs":{"peak":{"value":2e15,"unit":"FLOP/s"},"others":["alpha"],"detail":true}}',
      ].join('\n'),
    );
    const done = run('--batch', file);
    expect(done.code).toBe(2);
    const lines = done.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(4);
    expect(lines[0].inputs.chips.value).toBe(128);
    expect(lines[1].error).toMatchObject({ field: 'chips' });
    expect(lines[2].error.field).toBeNull();
    expect(lines[3].inputs).toMatchObject({ peak: { value: 2e15 }, others: ['alpha'], detail: true });
    expect(done.err.trim().split('\n')).toEqual([
      expect.stringMatching(/scenarios\.jsonl:2: chips: /),
      expect.stringMatching(/scenarios\.jsonl:3: This line is not JSON/),
    ]);
  });

  it('reads files as editors of every system write them', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'batch-')), 'scenarios.jsonl');
    writeFileSync(file, '\uFEFF{"chips":128}\r\n\r\n{"inputs":{"chips":64}}\r\n');
    const done = run('--batch', file, 'sample');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out.trim().split('\n')).toHaveLength(2);
  });

  it('refuses an input given twice in one line', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'batch-')), 'scenarios.jsonl');
    writeFileSync(file, '{"calculator":"sample","chips":1,"inputs":{"chips":2}}');
    expect(run('--batch', file)).toMatchObject({ code: 2, err: expect.stringContaining('chips is given twice') });
  });

  it('shows its use when asked, or when nothing was asked', () => {
    expect(run('--help')).toMatchObject({ code: 0, err: '' });
    expect(run()).toMatchObject({ code: 2, out: '' });
  });

  it('never throws, whatever the arguments', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom('sample', '--chips', '--others', '--detail', '--describe', '--locale', '--peak=', '--='),
          ),
        ),
        (args) => {
          const done = run(...args.filter((arg) => !arg.startsWith('--batch')));
          expect(done.code === 0 || done.err.length > 0).toBe(true);
          expect(done.err).not.toMatch(/\n\s+at |unforeseen/);
        },
      ),
    );
  });
});
