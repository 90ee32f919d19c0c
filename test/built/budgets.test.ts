/** What a page may weigh before anybody touches it. Every page is measured; none is exempt. */
import { describe, expect, test } from 'vitest';
import { calculator as calculatorOf } from '../../src/calculators/index.ts';
import { isEmbed, load, pages, rows } from './site.ts';

const KB = 1000;

interface Budget {
  readonly total: number;
  readonly script: number;
  readonly requests: number;
  readonly nodes: number;
}

const prose: Budget = { total: 24 * KB, script: 4 * KB, requests: 11, nodes: 1000 };
/** Lists and tables of records are as long as the records are many. */
const records: Budget = { ...prose, nodes: 4000 };
const calculator: Budget = { total: 35 * KB, script: 12 * KB, requests: 15, nodes: 2000 };
const chart: Budget = { total: 45 * KB, script: 24 * KB, requests: 15, nodes: 2500 };
/** What each island beyond the first may add, in all and in script, and in nodes: lists to choose from, and its sums worked. */
const further = 3 * KB;
const furtherNodes = 850;
/**
 * What comes when a calculator is reached for: the panel that all share, most of it, and its own formulas. Those of a
 * whole training step (layers, collectives, pipeline and memory, each with its worked steps) are the largest.
 */
const reach = 33.2 * KB;
const reachOfStep = 40.2 * KB;
/** What comes as the worker of a heavy calculator: formulas, search and the reading of fields, nothing to look at. */
const hired = 28 * KB;

describe.each(rows())('%s', (_path, page) => {
  const { document } = page;
  const islands = document.querySelectorAll('astro-island').length;
  const kind =
    islands > 0
      ? document.querySelector('astro-island svg')
        ? chart
        : calculator
      : document.querySelectorAll('main :is(tr, .said, .publications li, .events > li)').length > 60
        ? records
        : prose;
  const more = Math.max(0, islands - 1) * further;
  const { total, script, requests, touched, workers, worked } = load(page);

  test('stays within its bytes', () => {
    expect(total, requests.join('\n')).toBeLessThanOrEqual(kind.total + more);
  });
  test('stays within its script', () => {
    expect(script, requests.join('\n')).toBeLessThanOrEqual(kind.script + more);
  });
  test('brings little more when a calculator is reached for', () => {
    const step = document.querySelector('[data-calculator="step-time"]');
    expect(touched).toBeLessThanOrEqual(step ? reachOfStep : reach);
  });
  test('brings a worker where a calculator is heavy, and a light one', () => {
    const ids = document.querySelectorAll('.calc').map((panel) => panel.getAttribute('data-calculator')!);
    const heavy = ids.filter((id) => calculatorOf(id)?.definition.heavy);
    expect(workers).toHaveLength(heavy.length);
    expect(worked).toBeLessThanOrEqual(hired);
  });
  test('stays within its requests', () => {
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(kind.requests);
  });
  test('stays within its nodes', () => {
    expect(document.querySelectorAll('*').length).toBeLessThanOrEqual(kind.nodes + (more / further) * furtherNodes);
  });
});

/** An embed has no menu. */
const withMenu = pages.filter((page) => !isEmbed(page));

test.each(rows(withMenu))('%s has a menu that stays short', (_path, { document }) => {
  expect(document.querySelectorAll('.site-nav a').length).toBeLessThanOrEqual(80);
});
