/** A Markdown file cut at its `---` lines. */
export interface SplitMarkdown {
  /** YAML between the two `---` lines. */
  frontMatter: string;
  /** Everything after. */
  body: string;
}

/** The first line is `---` alone; so is the line that ends the front matter. Nothing but YAML is known here: no `---js`. */
const FRONT_MATTER_PATTERN = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/u;

/**
 * Splits a Markdown file. Byte order marks and Windows line ends, which editors leave behind, are not part of the text.
 *
 * @throws if the file does not open with front matter, or the front matter does not end.
 */
export function splitMarkdown(text: string): SplitMarkdown {
  const plain = text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const match = FRONT_MATTER_PATTERN.exec(plain);
  if (!match) throw new Error('The file must begin with front matter between two lines of ---.');
  return { frontMatter: match[1] ?? '', body: plain.slice(match[0].length) };
}
