/** Every page is valid HTML. The rules that are off are in .htmlvalidate.mjs, each with its reason. */
import { join } from 'node:path';
import { esmResolver, FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { dist, pages } from './site.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));

test.each(pages.map(({ file }) => file))('%s is valid', async (file) => {
  const report = await validator.validateFile(join(dist, file));
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${ruleId} at ${line}:${column}: ${message}`),
  );
  expect(found).toEqual([]);
});
