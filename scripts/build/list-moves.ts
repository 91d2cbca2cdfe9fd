import { LIST_KINDS } from '../../src/catalog/types/list.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import type { Language } from '../../src/schemas/archive.ts';
import { LEDGER_IDS_FILE, type LedgerIds } from '../../src/schemas/ledger.ts';
import type { Vocabulary } from './archive-files.ts';
import type { Move } from './catalog/aliases.ts';

const FILE = `ledger/${LEDGER_IDS_FILE}`;

/**
 * Where the lists lead that no article stands in any more: a printed form of a name to the confirmed person, a phrase that
 * became a tag of the vocabulary to that tag, all others to the index of their family. Lists that are held need no move,
 * and get none (`addAliases`).
 *
 * @param isHeld whether a list, `tags/buses`, has articles
 */
export function listMoves(
  { people, columns, tags = {} }: LedgerIds,
  vocabulary: Pick<Vocabulary, 'people' | 'tags'>,
  isHeld: (address: string) => boolean,
): Move[] {
  const confirmed = new Map(vocabulary.people.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, people[name]])));
  const listed = new Map(vocabulary.tags.flatMap(({ id, name, synonyms = [] }) => [name, ...synonyms].map((each) => [each, id])));
  const move = (kind: string, id: string, heir: string | undefined): Move => {
    const home = heir !== undefined && heir !== id && isHeld(`${kind}/${heir}`) ? `${kind}/${heir}` : kind;
    return { from: `${kind}/${id}`, to: home, file: FILE };
  };
  return [
    ...Object.entries(people).map(([name, id]) => move('people', id, confirmed.get(name))),
    ...Object.values(columns).map((id) => move('columns', id, undefined)),
    ...Object.entries(tags).map(([id, { name }]) => move('tags', id, listed.get(name))),
  ].filter(({ from }) => !isHeld(from));
}

/** Titles of the index pages, by address. */
export function indexTitles(language: Language): Map<string, string> {
  const { lists } = messagesFor(language);
  return new Map(LIST_KINDS.map((kind) => [kind, lists[kind].name]));
}
