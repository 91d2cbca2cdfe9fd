import type { z } from 'astro/zod';
import { type Document, isScalar, parseDocument } from 'yaml';

/** Mistakes named in one message; a wrong file is one error, not twenty. */
const MISTAKES_SHOWN = 3;

/**
 * Reads YAML as data and nothing else: the core schema of YAML 1.2 has text, numbers, booleans, lists and maps, but no
 * dates and no code. Aliases are refused, since they can blow a small file up without limit; so are unknown tags and keys
 * given twice. Where the schema wants text and an unquoted `007` or `true` was written, the text as written is taken.
 *
 * @throws an error that names the place and the mistake.
 */
export function readYaml<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true, prettyErrors: true });
  const mistake = document.errors[0] ?? document.warnings[0];
  if (mistake) throw new Error(firstLine(mistake.message));
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const repaired = schema.safeParse(asWritten(document, value, parsed.error));
  if (repaired.success) return repaired.data;
  throw new Error(describe(repaired.error));
}

/** Puts the source text in place of every number or boolean that should have been text. */
function asWritten(document: Document, value: unknown, error: z.ZodError): unknown {
  for (const issue of error.issues) {
    if (issue.code !== 'invalid_type' || issue.expected !== 'string') continue;
    const node = document.getIn(issue.path, true);
    // An empty value is not text that lost its quotes: what is absent has no key.
    if (!isScalar(node) || node.value === null) continue;
    const { source } = node;
    if (typeof source === 'string') put(value, issue.path, source);
  }
  return value;
}

function put(value: unknown, path: readonly PropertyKey[], text: string): void {
  const holder = path.slice(0, -1).reduce((at, key) => (isHolder(at) ? at[key] : undefined), value);
  const last = path.at(-1);
  if (isHolder(holder) && last !== undefined) holder[last] = text;
}

function isHolder(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function describe(error: z.ZodError): string {
  const shown = error.issues.slice(0, MISTAKES_SHOWN).map(({ path, message }) => {
    return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
  });
  const more = error.issues.length - shown.length;
  return shown.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
