/** `template` with each `{name}` replaced by `params.name`; a name without a parameter stays as it is. */
export function fill(template: string, params: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
