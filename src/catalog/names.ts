import { rememberedPart, rows } from './connection.ts';

/** The name of a section or tag in the archive's language; nothing where neither vocabulary nor ledger has one. */
export function listName(kind: 'sections' | 'tags', id: string): string | undefined {
  const read = () => {
    const found = rows<{ id: string; name: string }>('SELECT id, name FROM vocabulary WHERE kind = ?', kind);
    return new Map(found.map((each) => [each.id, each.name]));
  };
  return rememberedPart(`names of ${kind}`, kind, read, (names) => names.get(id));
}
