import type { APIRoute } from 'astro';

/** Everything may be read; the site map needs its whole address, which only the build knows. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(`${import.meta.env.BASE_URL}sitemap-index.xml`, site).href}\n`,
  );
