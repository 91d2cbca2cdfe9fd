/** What stands for a character that no file format is sure to hold. */
const REPLACEMENT = '\ufffd';

/**
 * A text as exports and citations have it, on one line: every run of blanks, line breaks and tabs is one blank; control characters,
 * halves of surrogate pairs and code points that are no characters are U+FFFD. Everything else stays as published.
 */
export function plainLine(text: string): string {
  return text
    .replaceAll(/[\s\u0085]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, REPLACEMENT)
    .trim();
}

/** Every text of a record, whatever fields there are, as `plainLine` has it. */
export function inPlainLines<Record extends object>(record: Record): Record {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return plainLine(value);
    return Array.isArray(value) ? value.map(plain) : value;
  };
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, plain(value)])) as Record;
}
