/** A text as it stands in Markdown: on one line, and no sign of it taken for a mark or for HTML. */
export function inMarkdown(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>#|~!&]/gu, '\\$&');
}

/** The same within a code span: what would end it is left out. */
export function inCode(text: string): string {
  return `\`${text.replaceAll(/\s+/gu, ' ').replaceAll('`', "'")}\``;
}

/** A table; cells must be Markdown. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
