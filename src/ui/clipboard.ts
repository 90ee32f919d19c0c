/** Puts a scenario on the clipboard as a link, a table, an object or a document. */
import { toCsv, toJson, toMarkdown, type Scenario } from '../calculators/copies.ts';

const texts = { link: ({ link }: Scenario) => link, csv: toCsv, json: toJson, markdown: toMarkdown };

/** Whether it came there; also where the page may not use the newer way (a frame, plain HTTP). */
export async function put(format: keyof typeof texts, scenario: Scenario): Promise<boolean> {
  const content = texts[format](scenario);
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = content;
    area.className = 'sr-only';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
