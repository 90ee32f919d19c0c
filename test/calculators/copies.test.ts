import { describe, expect, it } from 'vitest';
import { toCsv, toJson, toMarkdown, type Scenario } from '../../src/calculators/copies.ts';
import { evaluate } from '../../src/calculators/evaluate.ts';
import { run } from '../../src/calculators/run.ts';
import { equations } from '../../src/silicon/scaling/equations.ts';
import { heavyFacts, heavyOwn, heavySample } from './heavy-sample.ts';
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
    root: 'https://example.org/',
  };
}

/** A table whose rows lead to another calculator. */
function leading(): Scenario {
  const read = evaluate(heavySample, { total: '64' }, heavyFacts);
  if (!read.ok) throw new Error('no answer');
  return {
    ...scenario(),
    definition: heavySample,
    facts: heavyFacts,
    read,
    answer: read.answer,
    wording: { ...sampleWording(), own: { ...heavyOwn, 'link.open': 'Put [{name}] | into the sample' } },
  };
}

describe('a copy of a link', () => {
  it('as JSON says what it says and where it leads, below any site', () => {
    const { outputs } = JSON.parse(toJson(leading())) as { outputs: { fastest: Record<string, unknown>[] } };
    const [first] = outputs.fastest;
    expect(first!['open']).toEqual({
      text: `Put [${String(first!['split'])}] | into the sample`,
      path: expect.stringMatching(/^calculators\/sample\/\?chips=\d+&tokens=2\.5T$/),
    });
  });

  it('as CSV is its whole address', () => {
    expect(toCsv(leading())).toMatch(
      /^output,fastest\.1\.open,Continue,https:\/\/example\.org\/calculators\/sample\/\?chips=\d+&tokens=2\.5T,,,\r$/m,
    );
  });

  it('as Markdown is a link, whatever stands in its words', () => {
    expect(toMarkdown(leading())).toMatch(
      /\| \[Put \\\[[\d × ]+\\\] \\\| into the sample\]\(<https:\/\/example\.org\/calculators\/sample\/\?chips=\d+&tokens=2\.5T>\) \|$/m,
    );
  });
});

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
