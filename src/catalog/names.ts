import { remember, rows } from './connection.ts';

/** The name of a section or tag in the archive's language; the id where the vocabulary has none. */
export function listName(kind: 'sections' | 'tags', id: string): string {
  const names = remember(`names of ${kind}`, () => {
    const found = rows<{ id: string; name: string }>('SELECT id, name FROM vocabulary WHERE kind = ?', kind);
    return new Map(found.map((each) => [each.id, each.name]));
  });
  return names.get(id) ?? id;
}
