import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/calculators/run.ts';
import { equations } from '../../src/silicon/scaling/equations.ts';
import { Calculator } from '../../src/ui/Calculator.tsx';
import { heavyFacts, heavyOwn, heavySample } from '../calculators/heavy-sample.ts';
import { registered, sample, sampleFacts, sampleWording } from '../calculators/sample.ts';
import type { CalculatorProps } from '../../src/ui/props.ts';

const { locale, ui, own } = sampleWording();
const props: CalculatorProps = {
  locale,
  ui,
  own,
  facts: sampleFacts,
  formulas: { trainingCompute: equations.trainingCompute, trainingTime: equations.trainingTime },
  pages: {},
  root: '/',
  home: '/calculators/sample/',
  name: 'sample',
};

/** Every value that the HTML marks as an output. */
function outputsIn(html: string): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(/data-output="([^"]+)" data-value="([^"]*)"/g)].map(([, id, value]) => [id!, value!]),
  );
}

describe('a calculator before any script runs', () => {
  const html = renderToString(<Calculator definition={sample} {...props} />);

  it('shows the default scenario, worked out, with the numbers that the command line prints', () => {
    const done = run(registered, {});
    if (!done.ok) throw new Error(done.message);
    const { time, compute } = done.report.outputs as Record<string, { value: number }>;
    expect(outputsIn(html)).toMatchObject({ time: String(time!.value), compute: String(compute!.value) });
  });

  it('is a form that is inert, and says why without scripts', () => {
    expect(html).toMatch(/<fieldset[^>]*disabled/);
    expect(html).toMatch(/<noscript>.*default scenario/);
  });

  it('shows the blank value of an optional field as its placeholder', () => {
    expect(html).toMatch(/placeholder="1\u00a0PFLOPS"/);
  });

  it('has room for several lines where a field takes them', () => {
    expect(html).toMatch(/<textarea [^>]*rows="4"[^>]*>one line\nanother<\/textarea>/);
  });

  it('shows nothing that is not published as a number', () => {
    expect(html).toContain('not published');
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('links numbers in the steps to their records', () => {
    expect(html).toContain('href="/chips/alpha/#peak-bf16-dense"');
  });

  it('leads from a row to another calculator with what the row holds', () => {
    const heavy = (more: Partial<CalculatorProps>) =>
      renderToString(
        <Calculator definition={heavySample} {...props} own={heavyOwn} facts={heavyFacts} formulas={{}} {...more} />,
      );
    expect(heavy({ root: '/fr/' })).toMatch(
      /<a href="\/fr\/calculators\/sample\/\?chips=\d+&amp;tokens=2\.5T" data-output="fastest\.0\.open" data-value="calculators\/[^"]*">Put \d+ × \d+ × \d+ into the sample<\/a>/,
    );
    expect(heavy({ embedded: true })).toMatch(/<a href="[^"]*" target="_top" data-output="fastest\.0\.open"/);
  });

  it('keeps to few elements', () => {
    expect(html.match(/<[a-z]/g)!.length).toBeLessThan(330);
  });
});
