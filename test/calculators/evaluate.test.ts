import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type RawInputs } from '../../src/calculators/evaluate.ts';
import { errorText } from '../../src/calculators/wording.ts';
import { raw, type Locale, type Quantity } from '../../src/silicon/units/index.ts';
import { sample, sampleFacts, sampleWording } from './sample.ts';

const run = (typed: RawInputs, locale: 'en' | 'fr' = 'en') => evaluate(sample, typed, sampleFacts, locale);
const message = (typed: RawInputs, locale: 'en' | 'fr' = 'en') => {
  const done = run(typed, locale);
  return done.ok ? undefined : errorText(sampleWording(locale), done.errors[0]!, sample, sampleFacts);
};

describe('evaluating what was typed', () => {
  it('answers the default scenario when nothing was typed', () => {
    const done = run({});
    expect(done.ok && done.answer.outputs['compute']).toBe(4.2e11 * 15e12);
  });

  it.each(['', 'garbage', '0', '-5', '1e400', 'Infinity', 'NaN', '💥', '1,2,3', '2.5', '64 GB', '12 12', '<b>'])(
    'refuses “%s” as a number of chips with a sentence that names the field',
    (chips) => {
      const said = message({ chips });
      expect(said).toMatch(/^Chips: .{12,}\.$/);
      expect(said).not.toMatch(/undefined|NaN|\{|field\./);
    },
  );

  it('says what is accepted, with examples', () => {
    expect(message({ chips: 'many' })).toBe('Chips: type a whole number above 0, such as 64 or 100k.');
    expect(message({ use: '140%' })).toBe('Utilisation: type a number above 0%, up to 100%, such as 40%.');
    expect(message({ peak: '3 GB' })).toBe(
      'Peak rate: “GB” is no unit of this field; use PFLOPS, FLOPS, kFLOPS, MFLOPS, GFLOPS, TFLOPS, EFLOPS or ZFLOPS.',
    );
  });

  it('says it in French', () => {
    expect(message({ chips: 'plein' }, 'fr')).toBe(
      'Chips\u202f: tapez un nombre entier supérieur à 0, par exemple 64 ou 100 k.',
    );
  });

  it('reads a number in the reader’s language', () => {
    const fr = run({ peak: '1,3 PFLOPS' }, 'fr');
    expect(raw(fr.inputs['peak'] as Quantity<'computeRate'>)).toBe(1.3e15);
  });

  it('words a bound so that it can be read: in another unit where the field’s takes many digits', () => {
    const bounds = (min: number, max: number, unit: string, locale: Locale = 'en') => {
      const time = { type: 'quantity', group: 'what', kind: 'duration', unit, default: 60, min, max } as const;
      const definition = { ...sample, fields: { ...sample.fields, chips: time } };
      const wording = sampleWording(locale);
      const said = errorText(wording, { field: 'chips', reason: 'not-a-number' }, definition, sampleFacts);
      return said.replace(/\s/g, ' ');
    };
    expect(bounds(1e-3, 3600, 'min')).toContain('a number from 1 ms to 60 min,');
    expect(bounds(1e-3, 3600, 'min', 'fr')).toContain('de 1 ms à 60 min,');
    expect(bounds(60, 6e5, 'min')).toContain('from 1 min to 10,000 min,');
    expect(bounds(1, 36525 * 86400, 'days')).toContain('from 1 s to 36525 days,');
    expect(bounds(0, 1e5 / 3, 'h')).toContain('from 0 h to 9.259 h,');
  });

  it('names the options when a preset, an option or a list is unknown', () => {
    expect(message({ hardware: 'delta' })).toBe('Hardware: there is no “delta”; choose alpha, beta or gamma.');
    expect(message({ goodput: 'half' })).toBe('Lost time: there is no “half”; choose all or some.');
    expect(message({ others: ['alpha', 'zeta'] })).toBe('Others: there is no “zeta”; choose alpha, beta or gamma.');
    expect(message({ others: [] })).toBe('Others: choose at least 1.');
  });

  it('does not read a field that is hidden', () => {
    expect(run({ lost: 'garbage' }).ok).toBe(true);
    expect(message({ lost: 'garbage', goodput: 'some' })).toMatch(/^Share lost: /);
  });

  it('leaves a blank optional field undefined', () => {
    expect(run({ peak: ' ' }).inputs['peak']).toBeUndefined();
  });

  it('takes lines whatever ends them, and refuses more than it can hold', () => {
    expect(run({ notes: 'a\r\nb\rc' }).inputs['notes']).toBe('a\nb\nc');
    expect(message({ notes: 'x'.repeat(401) })).toMatch(/^Notes: 401 characters are more than the 400/);
    expect(message({ notes: 'x'.repeat(65_537) })).toMatch(/^Notes: 65,537 characters/);
    expect(message({ notes: 'x\n'.repeat(12) })).toMatch(/^Notes: 13 lines are more than the 12/);
  });

  it('words what the calculator itself refuses', () => {
    expect(message({ chips: '2M' })).toBe('Chips: at most 1,000,000 chips');
  });

  it('turns a bug into a sentence, and shows no NaN', () => {
    expect(message({ chips: '666' })).toMatch(/^Chips: these inputs cannot be computed/);
    expect(message({ chips: '667' })).toMatch(/^Chips: with these inputs the result is not a number/);
  });

  it('never throws, whatever is typed', () => {
    const any = fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.array(fc.string()), fc.double().map(String));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(sample.fields)), any),
        fc.constantFrom('en' as const, 'fr' as const),
        (typed, locale) => {
          const done = run(typed, locale);
          if (done.ok) return;
          const said = errorText(sampleWording(locale), done.errors[0]!, sample, sampleFacts);
          expect(said.length).toBeGreaterThan(10);
        },
      ),
    );
  });
});
