import type { z } from 'astro/zod';
import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, isScalar, parseDocument } from 'yaml';

/** Mistakes named in one message; a wrong file is one error, not twenty. */
const MISTAKES_SHOWN = 3;

/** Characters that are a line end, space or nothing at all to one parser only, or that open an alias, a tag or a merge key. */
const UNUSUAL_YAML = /(?!\n)[\p{Cc}\u00a0\u2028\u2029\ufeff\ufffe\uffff&*!]|<</u;
/**
 * One line of YAML as programs write it: hyphens, a key, and text in quotes, numbers in brackets or plain text. Both parsers
 * read these alike; only one of them knows what to say of anything else.
 */
const USUAL_LINE =
  /^ *(?:- )*(?:(?!null:|Null:|NULL:)[A-Za-z][\w-]*:(?: (?=.)|$))?(?:"(?:[^"\\]|\\["\\/bfnrt])*"|'[^']*'|[[\]\d., -]*\]|[^\s\-?:,[\]{}#|>'"%@`](?:(?!: | #|:$).)*)?$/u;

/**
 * Reads YAML as data, as `readYamlCarefully` does and with the same result, but ten times as fast where the text is of the
 * plain kind that ingest writes.
 *
 * @throws an error that names the place and the mistake.
 */
export function readYaml<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> {
  const quick = isUsual(text) ? quickly(text) : undefined;
  if (quick !== undefined) {
    const parsed = schema.safeParse(quick);
    if (parsed.success) return parsed.data;
  }
  return readYamlCarefully(text, schema);
}

function isUsual(text: string): boolean {
  return !UNUSUAL_YAML.test(text) && text.split('\n').every((line) => USUAL_LINE.test(line));
}

/** The data of a text without mistakes; `undefined` where the careful way must find them and word them. */
function quickly(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/**
 * Reads YAML as data and nothing else: the core schema of YAML 1.2 has text, numbers, booleans, lists and maps, but no
 * dates and no code. Aliases are refused, since they can blow a small file up without limit; so are unknown tags and keys
 * given twice. Where the schema wants text and an unquoted `007` or `true` was written, the text as written is taken.
 *
 * @throws an error that names the place and the mistake.
 */
export function readYamlCarefully<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> {
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
