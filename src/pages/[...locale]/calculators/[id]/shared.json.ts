import type { APIRoute } from 'astro';
import { calculators } from '../../../../calculators/index.ts';
import { sharedProps } from '../../../../site/calculator-props.ts';
import { localeOf, localePaths } from '../../../../site/locale-paths.ts';

/** What a calculator's island fetches when somebody reaches for it: its records, texts and formulas. */
export const getStaticPaths = () =>
  calculators.flatMap(({ id }) => localePaths().map(({ params }) => ({ params: { ...params, id } })));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(sharedProps(params['id'] ?? '', localeOf(params['locale']))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
