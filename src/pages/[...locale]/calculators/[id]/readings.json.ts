import type { APIRoute } from 'astro';
import { calculator, calculators } from '../../../../calculators/index.ts';
import { readingsFile } from '../../../../site/disputed/file.ts';
import { localeOf, localePaths } from '../../../../site/locale-paths.ts';

/** What a calculator's island fetches when somebody asks for other readings of the disputed numbers that it reads. */
export const getStaticPaths = () =>
  calculators.flatMap(({ id }) => localePaths().map(({ params }) => ({ params: { ...params, id } })));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(readingsFile(calculator(params['id'] ?? '')!, localeOf(params['locale']))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
