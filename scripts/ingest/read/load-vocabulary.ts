import { stat } from 'node:fs/promises';
import {
  type PersonAlias,
  personAliasSchema,
  type Section,
  sectionSchema,
  type Tag,
  tagSchema,
} from '../../../src/schemas/vocabulary.ts';
import { problemText } from './problems.ts';
import { type Entry, loadEntries, report, type VocabularyContext } from './vocabulary-file.ts';

const SECTIONS_FILE = 'vocabulary/sections.yml';
const TAGS_FILE = 'vocabulary/tags.yml';
const PEOPLE_FILE = 'vocabulary/people.yml';
/** A section needs a name in one of these. */
const INTERFACE_LANGUAGES = ['zh-CN', 'en'];

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

/**
 * Tags in the order of the file. A `broader` that leads nowhere or in a circle is a diagnostic and dropped; so is a synonym
 * that is a word of an earlier tag already, or a name of any tag.
 */
export async function loadTags(context: VocabularyContext): Promise<Tag[]> {
  const entries = await loadEntries(TAGS_FILE, tagSchema, context);
  const broaderOf = new Map(entries.map(({ value }) => [value.id, value.broader]));
  dropClashes(entries, context);
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

function dropClashes(entries: readonly Entry<Tag>[], context: VocabularyContext): void {
  const fold = (word: string) => word.normalize('NFKC').toLowerCase();
  const owners = new Map<string, string>();
  const isFree = (word: string, { value, line }: Entry<Tag>) => {
    const owner = owners.get(fold(word));
    if (owner === undefined) owners.set(fold(word), value.id);
    if (owner === undefined || owner === value.id) return true;
    report(
      context,
      TAGS_FILE,
      line,
      `${value.id}: ${problemText('word-taken', context.language, { value: word, detail: owner })}`,
    );
    return false;
  };
  // Names first: a synonym gives way to the name of whatever tag.
  for (const entry of entries) isFree(entry.value.name, entry);
  for (const entry of entries) {
    const synonyms = entry.value.synonyms?.filter((word) => isFree(word, entry));
    if (synonyms) entry.value = { ...entry.value, synonyms };
  }
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
