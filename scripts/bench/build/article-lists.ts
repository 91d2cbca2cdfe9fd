import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIST_KINDS, type ListKind } from '../../../src/catalog/types/list.ts';
import { filesBelow } from './sync-folder.ts';

/** A list that articles stand in, as a peer must be told of it: `people/reporter-4`, 记者陈青群, 63 articles. */
export interface ArticleList {
  kind: ListKind;
  id: string;
  name: string;
  articles: number;
}

interface Membership {
  kind: ListKind;
  id: string;
  name: string;
}

/** All lists of a generated archive. A name is the one most articles print, as on our site. */
export function articleLists(archiveDir: string, sectionNames: Record<string, string>): ArticleList[] {
  const found = new Map<string, { list: ArticleList; names: Map<string, number> }>();
  for (const path of filesBelow(join(archiveDir, 'articles'))) {
    for (const { kind, id, name } of membershipsOf(readFileSync(join(archiveDir, 'articles', path), 'utf8'))) {
      const entry = found.get(`${kind}/${id}`) ?? { list: { kind, id, name, articles: 0 }, names: new Map<string, number>() };
      entry.list.articles += 1;
      entry.names.set(name, (entry.names.get(name) ?? 0) + 1);
      found.set(`${kind}/${id}`, entry);
    }
  }
  return [...found.values()].map(({ list, names }) => ({
    ...list,
    name: (list.kind === 'sections' ? sectionNames[list.id] : undefined) ?? commonest(names),
  }));
}

function commonest(names: ReadonlyMap<string, number>): string {
  const [first] = [...names].sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

/** The lists of one article, by the front matter that the generator writes: read as lines, since its shape is known. */
export function membershipsOf(text: string): Membership[] {
  const part = (pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
  const named = (kind: ListKind, block: string, key: string): Membership[] =>
    [...block.matchAll(new RegExp(`id: (.+)\\n *${key}: (.+)`, 'gu'))].map(([, id = '', name = '']) => ({
      kind,
      id: plain(id),
      name: plain(name),
    }));
  const section = plain(part(/^section:\n {2}id: (.+)$/mu));
  return [
    { kind: 'sections', id: section, name: section },
    ...named('columns', part(/^columnTitle:\n((?: .*\n)+)/mu), 'text'),
    ...named('tags', part(/^tags:\n((?: .*\n)+)/mu), 'name'),
    ...named('people', part(/^byline:\n((?: .*\n)+)/mu), 'name'),
  ];
}

/** The ids of an article's lists by kind, for taxonomies. */
export function listIds(text: string): Record<ListKind, string[]> {
  const all = membershipsOf(text);
  const idsOf = (kind: ListKind) => [...new Set(all.filter((each) => each.kind === kind).map(({ id }) => id))];
  return Object.fromEntries(LIST_KINDS.map((kind) => [kind, idsOf(kind)])) as Record<ListKind, string[]>;
}

function plain(scalar: string): string {
  return scalar.startsWith('"') ? String(JSON.parse(scalar)) : scalar;
}
