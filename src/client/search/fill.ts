/** Puts values into `{name}`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (all, name: string) => String(values[name] ?? all));
}
