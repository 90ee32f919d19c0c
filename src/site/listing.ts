/** Cuts a declaration with its comment out of the module's source, so that a page shows the code that runs. */
import ts from 'typescript';

const files: Readonly<Record<string, string>> = import.meta.glob(['../silicon/**/*.ts', '../calculators/**/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** `scaling/roofline.ts#ridgePoint` → the text of that declaration. Throws where there is none. */
export function listing(of: string): { readonly file: string; readonly code: string } {
  const [path = '', name = ''] = of.split('#');
  const key = [`../silicon/${path}`, `../${path}`].find((candidate) => Object.hasOwn(files, candidate));
  if (key === undefined) throw new Error(`<Listing of="${of}">: there is no file src/silicon/${path}.`);
  const code = declaration(files[key]!, name);
  if (code === undefined) throw new Error(`<Listing of="${of}">: ${path} declares no "${name}".`);
  return { file: key.replace('../', 'src/'), code };
}

/** The top-level declaration of `name` in a TypeScript text, with the comment before it. */
export function declaration(text: string, name: string): string | undefined {
  const file = ts.createSourceFile('listing.ts', text, ts.ScriptTarget.Latest, true);
  const found = file.statements.find((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.some((one) => one.name.getText(file) === name)
      : 'name' in statement && (statement.name as ts.Node | undefined)?.getText(file) === name,
  );
  return found && text.slice(found.getStart(file, true), found.end);
}
