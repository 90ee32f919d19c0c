import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { dictionary } from '../../../src/i18n/index.ts';
import { choose, concerns, factsFor, readAsked } from '../../../src/ui/disputed/asked.ts';
import type { ReadingsFile } from '../../../src/ui/disputed/file.ts';
import { Notice, Panel } from '../../../src/ui/disputed/Panel.tsx';
import { toolOf } from '../../../src/ui/disputed/tool.ts';
import { sample, sampleFacts } from '../../calculators/sample.ts';

const words = Object.fromEntries(
  Object.entries(dictionary('en', 'disputed')).map(([key, text]) => [key.replace('panel.', ''), text]),
);
const number = (preset: number, path: string, value: number) => ({
  path,
  paths: [path, `${path}.also`],
  label: `Peak of ${path}`,
  kind: 'computeRate' as const,
  chosen: { value: 1e15, unit: 'PFLOPS', source: 'The maker' },
  others: [
    { id: `${path}~press`, value, unit: 'PFLOPS', source: 'The press', patch: [change(preset, value)] },
    { id: `${path}~press~2`, value: 3e15, unit: 'PFLOPS', source: 'The press', patch: [change(preset, 3e15)] },
  ],
  page: `disputed/some/#${path}`,
});
const change = (preset: number, value: number) => [['presets', 'hardware', preset, 'values', 'peak'], value] as const;
const file: ReadingsFile = {
  words,
  disputed: [number(0, 'alpha.peak', 2e15), number(1, 'beta.peak', 2e15)],
  corrections: [],
  elsewhere: ['gamma.power~press'],
};

describe('what is asked for', () => {
  it('is taken, kept, or named', () => {
    const asked = readAsked(file, [
      'alpha.peak~press',
      'gamma.power~press',
      'nobody~x',
      'beta.peak~press',
      'beta.peak~press~2',
    ]);
    expect(asked.inUse.map(({ id }) => id)).toEqual(['alpha.peak~press', 'beta.peak~press~2']);
    expect(asked.idle).toEqual(['gamma.power~press']);
    expect(asked.unknown).toEqual(['nobody~x']);
    expect(asked.repeated).toEqual(['beta.peak~press']);
  });

  it('never throws, whatever an address holds', () => {
    for (const ids of [[''], ['~'], ['__proto__~x', 'constructor'], ['~~~'], Array<string>(999).fill('a~b')]) {
      const asked = readAsked(file, ids);
      expect(asked.inUse).toEqual([]);
      expect(factsFor(sampleFacts, file, asked)).toBe(sampleFacts);
    }
  });

  it('goes into the facts, and the facts say so', () => {
    const facts = factsFor(sampleFacts, file, readAsked(file, ['alpha.peak~press', 'gamma.power~press', 'nobody~x']));
    expect(facts.readings).toEqual(['alpha.peak~press', 'gamma.power~press']);
    expect(facts.presets['hardware']![0]!.values['peak']).toBe(2e15);
  });

  it('is one reading of a number, or the chosen one again', () => {
    const ids = ['alpha.peak~press', 'beta.peak~press'];
    expect(choose(ids, 'alpha.peak', 'alpha.peak~press~2')).toEqual(['beta.peak~press', 'alpha.peak~press~2']);
    expect(choose(ids, 'alpha.peak', undefined)).toEqual(['beta.peak~press']);
  });

  it('marks in the steps every path that the figure stands at', () => {
    const tool = toolOf(file);
    const marks = tool.marks(tool.read(['alpha.peak~press']));
    expect(Object.keys(marks)).toEqual(['alpha.peak', 'alpha.peak.also']);
    expect(marks['alpha.peak']).toContain('The press');
  });
});

it('a reading concerns the scenario whose record it changes', () => {
  const [alpha, beta] = file.disputed.map(({ others }) => others[0]!.patch);
  const inputs = { hardware: 'alpha', others: ['gamma'] };
  expect(concerns(alpha!, sample, inputs, sampleFacts)).toBe(true);
  expect(concerns(beta!, sample, inputs, sampleFacts)).toBe(false);
  expect(concerns([[['families', 'x'], 1]], sample, inputs, sampleFacts)).toBe(true);
});

describe('what is shown', () => {
  const asked = readAsked(file, ['beta.peak~press', 'nobody~x']);
  const shown = { file, asked, locale: 'en' as const, root: '/', target: undefined, pick: () => {} };

  it('says what is in use instead of what, and what was asked for in vain', () => {
    const text = renderToString(<Notice {...shown} />).replace(/<[^>]*>/g, ' ');
    expect(text).toMatch(/2\s?PFLOPS \(The press\) instead of 1\s?PFLOPS/);
    expect(text).toContain('nobody~x');
    expect(renderToString(<Notice {...shown} asked={readAsked(file, [])} />)).toBe('');
  });

  it('lists the numbers of the scenario first, and one in use with them', () => {
    const inputs = { hardware: 'alpha', others: [] };
    const html = renderToString(
      <Panel {...shown} definition={sample} facts={sampleFacts} inputs={inputs} name="sample" />,
    );
    expect(html).not.toContain('<details');
    expect(html.match(/<select/g)).toHaveLength(2);
    const calm = { ...shown, asked: readAsked(file, []) };
    expect(
      renderToString(<Panel {...calm} definition={sample} facts={sampleFacts} inputs={inputs} name="sample" />),
    ).toMatch(/alpha\.peak.*<details.*beta\.peak/s);
  });
});
