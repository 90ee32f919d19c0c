/** The ladder as the server draws it, at every step. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculators/evaluate.ts';
import { rainier } from '../../src/calculators/rainier/definition.ts';
import { rainierFacts } from '../../src/calculators/rainier/facts.ts';
import { Ladder } from '../../src/calculators/rainier/Ladder.tsx';
import { STEPS } from '../../src/calculators/rainier/types.ts';
import { dictionary } from '../../src/i18n/index.ts';

const facts = rainierFacts();

function drawn(typed: Record<string, string>, locale: 'en' | 'fr' = 'en'): string {
  const done = evaluate(rainier, typed, facts);
  if (!done.ok) throw new Error(JSON.stringify(done.errors));
  const wording = { locale, ui: dictionary(locale, 'ui'), own: dictionary(locale, 'rainier') };
  return renderToString(
    <Ladder inputs={done.inputs} answer={done.answer} charts={[]} facts={facts} wording={wording} />,
  );
}

const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*>/g)].map(([tag]) => /data-step="([^"]*)"/.exec(tag)?.[1]);

describe.each(['en', 'fr'] as const)('in %s', (locale) => {
  it.each(STEPS)('has words and few elements at the step %s', (step) => {
    for (const machine of ['trn2-ultraserver', 'trn3-gen2-ultraserver']) {
      const html = drawn({ step, machine, own: '300000' }, locale);
      expect(html.match(/<[a-z]/g)!.length).toBeLessThan(140);
      expect(html).not.toMatch(/NaN|Infinity|undefined|view\.|option\.|@[a-z]|\{\w+\}/);
      expect(html).toContain(dictionary(locale, 'rainier')[`option.step.${step}`]);
    }
  });
});

it('says without script that it stays, and where every step is', () => {
  expect(drawn({}).split('<noscript>')[1]).toContain(dictionary('en', 'rainier')['view.unscripted']);
});

it('leads from each step to the one inside it and the one around it', () => {
  const order = STEPS.filter((step) => step !== 'own');
  for (const [i, step] of order.entries()) expect(buttons(drawn({ step }))).toEqual([order[i - 1], order[i + 1]]);
});

it('says in its label what a reader sees', () => {
  const label = /aria-label="([^"]*)"/.exec(drawn({ step: 'ultraserver' }).split('<svg')[1]!)?.[1];
  expect(label).toMatch(/UltraServer \(step 5 of 8\): Made of 4 servers\. Chips: 64;/);
  expect(label).toMatch(/Dense peak: 42\.69\sPFLOPS/);
});

it('draws a field of thousands with one pattern', () => {
  const html = drawn({ step: 'fleet' });
  expect(html.match(/<pattern/g)).toHaveLength(1);
  expect(html.match(/<rect/g)!.length).toBeLessThan(8);
});
