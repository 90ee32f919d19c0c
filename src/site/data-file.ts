import type { APIRoute } from 'astro';

/**
 * A JSON file of the site. Values are in base units (`of` names the kind, /data/units.json its unit);
 * record ids and paths are stable, so that a file can be cited.
 */
export function dataFile(content: () => Readonly<Record<string, unknown>>): APIRoute {
  return () =>
    new Response(
      `${JSON.stringify({ site: 'Silicon by the Numbers', units: 'base units of each kind; see units.json', ...content() })}\n`,
      {
        headers: { 'content-type': 'application/json; charset=utf-8' },
      },
    );
}
