import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Language } from '../../../src/schemas/archive.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { decodeText } from './decode.ts';
import { errorCode } from './list-raw.ts';
import { problemText } from './problems.ts';
import { parseYamlText, YamlProblem } from './yaml-text.ts';

/** About 20,000 tags. */
const MAX_CHARS = 2_000_000;

/** Where a vocabulary is read, and where what is wrong with it is noted. */
export interface VocabularyContext {
  /** Archive folder. */
  dir: string;
  language: Language;
  diagnostics: Diagnostic[];
}

/** An entry of a vocabulary file, and the line where it begins. */
export interface Entry<T> {
  value: T;
  line: number;
}

/** The valid entries of a file that holds a list, in order; none when there is no file. A wrong entry is a diagnostic. */
export async function loadEntries<T extends { id: string }>(
  file: string,
  schema: z.ZodType<T>,
  context: VocabularyContext,
): Promise<Entry<T>[]> {
  const { language } = context;
  const text = await readText(file, context);
  if (text === undefined) return [];
  try {
    const yaml = parseYamlText(text, { maxChars: MAX_CHARS, language });
    const plain = yaml.toPlain();
    if (plain === undefined) return [];
    if (Array.isArray(plain))
      return checkEntries({ file, items: plain, schema, lineOf: (index) => yaml.lineOf([index]) }, context);
    report(context, file, 1, problemText('not-a-list', language));
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    report(context, file, error.line, error.message);
  }
  return [];
}

async function readText(file: string, context: VocabularyContext): Promise<string | undefined> {
  const bytes = await readFile(join(context.dir, file)).catch((error: unknown) => errorCode(error));
  if (bytes === 'ENOENT') return undefined;
  if (typeof bytes === 'string') {
    report(context, file, undefined, problemText('file-unreadable', context.language, { detail: bytes }));
    return undefined;
  }
  const decoded = decodeText(bytes);
  if (!('failure' in decoded)) return decoded.text;
  report(context, file, undefined, problemText('file-not-text', context.language));
  return undefined;
}

interface EntryList<T> {
  file: string;
  items: unknown[];
  schema: z.ZodType<T>;
  lineOf: (index: number) => number;
}

function checkEntries<T extends { id: string }>(
  { file, items, schema, lineOf }: EntryList<T>,
  context: VocabularyContext,
): Entry<T>[] {
  const { language } = context;
  const error = language === 'en' ? z.locales.en().localeError : z.locales.zhCN().localeError;
  const ids = new Set<string>();
  const entries: Entry<T>[] = [];
  for (const [index, item] of items.entries()) {
    const line = lineOf(index);
    const parsed = schema.safeParse(item, { error });
    if (!parsed.success) {
      const problem = parsed.error.issues.map(({ path, message }) => [...path.map(String), message].join(': ')).join('; ');
      report(context, file, line, problem);
    } else if (ids.has(parsed.data.id)) {
      report(context, file, line, problemText('id-twice', language, { value: parsed.data.id }));
    } else {
      ids.add(parsed.data.id);
      entries.push({ value: parsed.data, line });
    }
  }
  return entries;
}

/** Notes that a file, or the entry at a line of it, is wrong. */
export function report(context: VocabularyContext, file: string, line: number | undefined, problem: string): void {
  context.diagnostics.push(diagnose('archive-invalid', line === undefined ? { file } : { file, line }, { file, problem }));
}
