/** The public figures as ranges of chips on one axis, and where the facility's power goes. */
import type { Chart } from '../define.ts';
import { ofRainier, type SiteInputs } from './fields.ts';
import { siteOf } from './plan.ts';
import { letter, meaningsOf } from './reconcile.ts';
import type { SiteFacts } from './types.ts';

/** How far a “more than” is drawn. */
const BEYOND = 4;

export function charts(inputs: SiteInputs, facts: SiteFacts): readonly Chart[] {
  const asked = siteOf(inputs, facts);
  if (!asked.ok) return [];
  const site = asked.found;
  const { it, facility, chips, machine } = site;
  const bars =
    it && facility
      ? (['low', 'value', 'high'] as const).map((end) => ({
          label: `@bar.${end}`,
          values: [it[end], facility[end] - it[end]],
        }))
      : [];
  const ranged = facility && (facility.low < facility.high || it!.low < it!.high);
  const stacked: Chart[] =
    bars.length > 0
      ? [
          {
            type: 'stacked',
            value: { label: 'power', kind: 'power', scale: 'linear' },
            parts: ['@part.it', '@part.overhead'],
            bars: ranged ? bars : bars.slice(1, 2),
          },
        ]
      : [];
  if (!ofRainier(inputs, facts)) return stacked;
  const meanings = meaningsOf(inputs, site, facts);
  const known = meanings.flatMap(({ chips: means }) => (means ? [means.value] : []));
  const far = Math.max(...known) * BEYOND;
  return [
    {
      type: 'ranges',
      value: { label: 'chips', kind: 'count', scale: 'log' },
      bars: meanings.flatMap(({ fact, chips: means, open }, index) =>
        means
          ? [
              {
                key: letter(index),
                label: `@figure.${fact.id}`,
                colour: machine.values.family,
                ...means,
                ...(open && { high: far, open }),
              },
            ]
          : [],
      ),
      ...(chips && { limit: { at: chips.value, label: '@limit.here' } }),
    },
    ...stacked,
  ];
}
