import type { APIRoute, GetStaticPaths } from 'astro';
import { calculator, calculators } from '../../../calculators/index.ts';
import { schemaOf } from '../../../calculators/schema.ts';

/** The JSON Schema of each calculator's report, as the command line prints it. */
export const getStaticPaths = (() => calculators.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const found = calculator(params['id'] ?? '');
  if (!found) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(schemaOf(found.definition, found.facts()))}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
};
