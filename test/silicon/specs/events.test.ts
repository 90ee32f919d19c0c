import { describe, expect, it } from 'vitest';
import { catalogue, sourceOf } from '../../../src/silicon/specs/catalogue.ts';

const { events } = catalogue;
const on = (date: string, id: string) => events.find((event) => event.id === id && event.date === date);

describe('the story of Project Rainier', () => {
  // The rows of the timeline that the project's study of the public record ends with.
  it.each([
    ['2015', 'annapurna-acquired', 'reported'],
    ['2024-04-25', 'indiana-campus-announced', 'disclosed'],
    ['2024-09', 'rainier-groundbreaking', 'reported'],
    ['2024-12-03', 'rainier-announced', 'disclosed'],
    ['2024-12-03', 'rainier-first-estimates', 'estimated'],
    ['2025-02-06', 'rainier-in-filing', 'disclosed'],
    ['2025-07-04', 'rainier-thirty-buildings', 'reported'],
    ['2025-10-01', 'rainier-energised', 'reported'],
    ['2025-10-29', 'rainier-activated', 'disclosed'],
    ['2025-10-29', 'rainier-three-states', 'reported'],
    ['2025-10-30', 'rainier-in-results', 'disclosed'],
    ['2025-11', 'indiana-second-plan', 'disclosed'],
    ['2025-11-03', 'rainier-training-and-inference', 'disclosed'],
    ['2026-02-05', 'rainier-over-half-million', 'disclosed'],
    ['2026-04-20', 'anthropic-million-chips', 'disclosed'],
    ['2026-04-20', 'anthropic-five-gigawatts', 'disclosed'],
    ['2026-04-20', 'amazon-anthropic-third', 'disclosed'],
    ['2026-04-29', 'anthropic-in-8k', 'disclosed'],
    ['2026-05-08', 'epoch-largest-site', 'estimated'],
    ['2026-06', 'rainier-eighteen-buildings', 'reported'],
    ['2026-07-31', 'anthropic-in-10q', 'disclosed'],
    ['2026-09-24', 'epoch-second-site', 'estimated'],
  ])('on %s: %s, %s', (date, id, disclosure) => {
    expect(on(date, id)?.disclosure).toBe(disclosure);
  });
});

describe('the generations of Graviton', () => {
  it.each([
    ['2018-11-26', 'graviton1-launch'],
    ['2019-12-03', 'graviton2-announced'],
    ['2020-05-11', 'm6g-available'],
    ['2021-11-30', 'graviton3-announced'],
    ['2022-05-26', 'c7g-available'],
    ['2023-07-13', 'graviton3e-available'],
    ['2023-11-28', 'graviton4-announced'],
    ['2024-07-09', 'r8g-available'],
    ['2025-12-04', 'graviton5-preview'],
    ['2026-06-10', 'm9g-available'],
    ['2026-06-30', 'c9g-available'],
    ['2026-08-31', 'r9g-available'],
  ])('%s: %s', (date, id) => {
    expect(on(date, id)).toBeDefined();
  });
});

describe('how an event became known', () => {
  const companies = ['AWS', 'Amazon', 'Anthropic', 'NVIDIA'];

  it('is disclosed where the source is the company itself', () => {
    const own = events.filter(({ source }) => companies.includes(sourceOf({ source, printed: '' }).publisher));
    expect(own.filter(({ disclosure }) => disclosure !== 'disclosed').map(({ id }) => id)).toEqual([]);
  });

  it('is estimated where the source is an estimate', () => {
    const guessed = events.filter(({ source }) => sourceOf({ source, printed: '' }).kind === 'estimate');
    expect(guessed.length).toBeGreaterThan(2);
    expect(guessed.filter(({ disclosure }) => disclosure !== 'estimated').map(({ id }) => id)).toEqual([]);
  });

  it('is never told by a source read before the day it tells of', () => {
    for (const { id, date, source, also = [] } of events) {
      for (const one of [source, ...also]) {
        const { read } = sourceOf({ source: one, printed: '' });
        expect(read.slice(0, date.length) >= date, `${id} from ${one}`).toBe(true);
      }
    }
  });
});
