import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Language } from '../../../src/schemas/archive.ts';
import {
  type PersonAlias,
  personAliasSchema,
  type Section,
  sectionSchema,
  type Tag,
  tagSchema,
} from '../../../src/schemas/vocabulary.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { decodeText } from './decode.ts';
import { errorCode } from './list-raw.ts';
import { problemText } from './problems.ts';
import { parseYamlText, YamlProblem } from './yaml-text.ts';

const SECTIONS_FILE = 'vocabulary/sections.yml';
const TAGS_FILE = 'vocabulary/tags.yml';
const PEOPLE_FILE = 'vocabulary/people.yml';
/** A section needs a name in one of these. */
const INTERFACE_LANGUAGES = ['zh-CN', 'en'];
/** About 20,000 tags. */
const MAX_CHARS = 2_000_000;

export interface VocabularyContext {
  /** Archive folder. */
  dir: string;
  language: Language;
  diagnostics: Diagnostic[];
}

/** Sections in the order of the file; none when there is no file. A wrong entry is a diagnostic and left out. */
export async function loadSections(context: VocabularyContext): Promise<Section[]> {
  const entries = await loadEntries(SECTIONS_FILE, sectionSchema, context);
  return entries
    .filter(({ value, line }) => {
      const named = INTERFACE_LANGUAGES.some((interfaceLanguage) => value.name[interfaceLanguage] !== undefined);
      if (!named) report(context, SECTIONS_FILE, line, `${value.id}: ${problemText('section-name-missing', context.language)}`);
      return named;
    })
    .map(({ value }) => value);
}

/** Tags in the order of the file. A `broader` that leads nowhere or in a circle is a diagnostic and dropped. */
export async function loadTags(context: VocabularyContext): Promise<Tag[]> {
  const entries = await loadEntries(TAGS_FILE, tagSchema, context);
  const broaderOf = new Map(entries.map(({ value }) => [value.id, value.broader]));
  return entries.map(({ value, line }) => {
    const { broader, ...tag } = value;
    if (broader === undefined) return tag;
    const unknown = !broaderOf.has(broader);
    if (!unknown && !leadsBack(value.id, broaderOf)) return value;
    const problem = problemText(unknown ? 'broader-unknown' : 'broader-circle', context.language, { value: broader });
    report(context, TAGS_FILE, line, `${value.id}: ${problem}`);
    broaderOf.set(value.id, undefined);
    return tag;
  });
}

/** Confirmed names of people, in the order of the file. A form given to two people is a diagnostic and stays with the first. */
export async function loadPeople(context: VocabularyContext): Promise<PersonAlias[]> {
  // The name is what tells one entry from another, as the id does in the other files.
  const schema = personAliasSchema.transform((person) => ({ ...person, id: person.name }));
  const entries = await loadEntries(PEOPLE_FILE, schema, context);
  const owners = new Map(entries.map(({ value }) => [value.name, value.name]));
  return entries.map(({ value: { id: _, ...person }, line }) => {
    const aliases = person.aliases?.filter((alias) => {
      const owner = owners.get(alias);
      if (owner !== undefined)
        report(context, PEOPLE_FILE, line, `${person.name}: ${problemText('id-twice', context.language, { value: alias })}`);
      owners.set(alias, owner ?? person.name);
      return owner === undefined;
    });
    return aliases === undefined ? person : { ...person, aliases };
  });
}

/** Whether a path names a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

function leadsBack(id: string, broaderOf: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let current = broaderOf.get(id);
  while (current !== undefined && !seen.has(current)) {
    if (current === id) return true;
    seen.add(current);
    current = broaderOf.get(current);
  }
  return false;
}

interface Entry<T> {
  value: T;
  line: number;
}

async function loadEntries<T extends { id: string }>(
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

function report(context: VocabularyContext, file: string, line: number | undefined, problem: string): void {
  context.diagnostics.push(diagnose('archive-invalid', line === undefined ? { file } : { file, line }, { file, problem }));
}
