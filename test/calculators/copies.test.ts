import { describe, expect, it } from 'vitest';
import { toCsv, toJson, toMarkdown, type Scenario } from '../../src/calculators/copies.ts';
import { evaluate } from '../../src/calculators/evaluate.ts';
import { run } from '../../src/calculators/run.ts';
import { equations } from '../../src/silicon/scaling/equations.ts';
import { registered, sample, sampleFacts, sampleWording } from './sample.ts';

function scenario(own: Record<string, string> = {}): Scenario {
  const read = evaluate(sample, { chips: '128' }, sampleFacts);
  if (!read.ok) throw new Error('no answer');
  const wording = sampleWording();
  return {
    definition: sample,
    read,
    answer: read.answer,
    facts: sampleFacts,
    wording: { ...wording, own: { ...wording.own, ...own } },
    formulas: equations,
    link: 'https://example.org/?v=1&chips=128',
  };
    root: 'https://example.org/',
}

describe('a copy', () => {
  it('as JSON is the object that the command line prints', () => {
    const done = run(registered, { chips: '128' });
    expect(JSON.parse(toJson(scenario()))).toEqual(done.ok && JSON.parse(JSON.stringify(done.report)));
  });

  it('as CSV has a row for each number, in base units', () => {
    const rows = toCsv(scenario()).trim().split('\r\n');
    expect(rows[0]).toBe('part,id,label,value,unit,low,high');
    expect(rows).toContain('input,chips,Chips,128,1,,');
    expect(rows).toContain('output,compute,Operations,6.3e+24,FLOP,,');
    expect(rows).toContain('output,table.1.price,Price,,USD/s,,');
  });

  it('as CSV quotes what would break a row and disarms what a spreadsheet would run', () => {
    const csv = toCsv(scenario({ 'field.chips': '=1+1, "x"', 'output.compute': '@sum' }));
    expect(csv).toContain(`"'=1+1, ""x"""`);
    expect(csv).toContain("'@sum");
  });

  it('as Markdown has the result, the table, the steps and the link', () => {
    const text = toMarkdown(scenario({ 'column.table.name': 'Chip | core' }));
    expect(text).toMatch(/^## A sample\n/);
    expect(text).toMatch(/- \*\*Time to train\*\*: .+ \(.+ to .+\)/);
    expect(text).toContain('Chip \\| core');
    expect(text).toContain('not published');
    expect(text).toMatch(/^1\. Operations of a training run: .+ = \*\*/m);
    expect(text.trim()).toMatch(/<https:\/\/example\.org\/\?v=1&chips=128>$/);
  });
});
