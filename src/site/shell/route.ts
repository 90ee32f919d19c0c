/** What the site changes in Starlight's data for a route, before the page is rendered. */
import { spawnSync } from 'node:child_process';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Date of the last commit of each file of content/, from one call of git; empty where there is no history. */
function commitDates(): ReadonlyMap<string, Date> {
  const dates = new Map<string, Date>();
  const log = spawnSync('git', ['log', '--format=@%cI', '--name-only', '--relative', '--', 'content'], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  if (log.status !== 0) return dates;
  let date = '';
  for (const line of log.stdout.split('\n')) {
    if (line.startsWith('@')) date = line.slice(1);
    else if (line && !dates.has(line)) dates.set(line, new Date(date));
  }
  return dates;
}

let dates: ReadonlyMap<string, Date> | undefined;

export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  const { data, filePath } = route.entry;

  // Starlight looks for dates in its own content folder only.
  dates ??= commitDates();
  if (route.entry.id.endsWith('404')) {
    route.head.push({ tag: 'meta', attrs: { name: 'robots', content: 'noindex' }, content: '' });
    route.lastUpdated = undefined;
  } else if (filePath && dates.has(filePath)) {
    route.lastUpdated ??= dates.get(filePath);
  }

  // A wide page needs its width more than a table of contents.
  if (data.wide) route.toc = undefined;

  // The names of the tools help no reader; the card has no picture.
  route.head = route.head.filter(({ attrs }) => attrs?.['name'] !== 'generator');
  for (const { attrs } of route.head) if (attrs?.['name'] === 'twitter:card') attrs['content'] = 'summary';
});
