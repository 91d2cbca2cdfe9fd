import type { Newspaper } from '../schemas/archive.ts';
import type { RightsFields, RightsItem } from '../schemas/rights.ts';

/** An issue, a page or an article, as far as its rights depend on it. */
export interface RightsSubject {
  /** Without outer slashes: `ribao/2024-10-18/p02/a01`. */
  address: string;
  /** Day of issue; absent where not known. */
  date?: string;
  /** Earlier addresses: what was said of them, and of the issue and page they name, still holds. */
  aliases?: readonly string[];
  /** Addresses of all parts of a story that jumps: one work, so what is said of one part holds for all. */
  parts?: readonly string[];
  /** The entries that hold for it, in their order; those of the newspaper when absent. */
  rightsItems?: readonly RightsItem[];
}

/** The rights in one thing. */
export type Rights = Omit<RightsFields, 'withhold'> & { withhold: boolean };

/**
 * The rights in an issue, a page or an article. What is said of the newspaper holds unless a period says otherwise, and that unless an
 * item does; of items the narrower address goes first, and of equals the later entry. `statement` and `uri` go together. What has no
 * known date may lie in any period, so one that withholds counts for it, and no other with days does.
 */
export function rightsOf({ rights }: Pick<Newspaper, 'rights'>, subject: RightsSubject): Rights {
  if (rights === undefined) return { withhold: false };
  const { periods = [], items: all, ...base } = rights;
  const items = subject.rightsItems ?? all;
  let found: RightsFields = base;
  for (const { from, to, ...fields } of periods) {
    if (isIn(subject.date, from, to, fields.withhold === true)) found = over(found, fields);
  }
  if (items !== undefined && items.length > 0) for (const fields of itemsFor(items, subject)) found = over(found, fields);
  return { ...found, withhold: found.withhold === true };
}

/** Whether anything of a newspaper is withheld, or may be. */
export function withholds({ rights }: Pick<Newspaper, 'rights'>): boolean {
  const { periods = [], items = [] } = rights ?? {};
  return rights?.withhold === true || [...periods, ...items].some(({ withhold }) => withhold === true);
}

/** Every address of which an entry holds for something. */
export function placesAsked({ address, aliases = [], parts = [] }: RightsSubject): string[] {
  return [...parts, ...aliases.flatMap(placesOf), ...placesOf(address)];
}

/** The issue, the page and the article that an address names, widest first. */
export function placesOf(address: string): string[] {
  const parts = address.split('/');
  const issue = parts[2]?.startsWith('ed-') ? 3 : 2;
  return [issue, issue + 1, issue + 2]
    .filter((length) => length <= parts.length)
    .map((length) => parts.slice(0, length).join('/'));
}

function isIn(date: string | undefined, from: string | undefined, to: string | undefined, isWithheld: boolean): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return isWithheld;
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

/** What a narrower entry says goes before; one statement never stands with the address of another, nor one reason with another's. */
function over(wide: RightsFields, narrow: RightsFields): RightsFields {
  const { statement, uri, why, ...rest } = wide;
  const isStated = narrow.statement !== undefined || narrow.uri !== undefined;
  const stated = isStated ? {} : { ...(statement === undefined ? {} : { statement }), ...(uri === undefined ? {} : { uri }) };
  const reason = narrow.withhold !== undefined || why === undefined ? {} : { why };
  return { ...rest, ...stated, ...reason, ...narrow };
}

/** Items by address, with their place; an archive may have thousands. */
const BY_ADDRESS = new WeakMap<readonly RightsItem[], Map<string, { place: number; fields: RightsFields }[]>>();

function itemsFor(items: readonly RightsItem[], subject: RightsSubject): RightsFields[] {
  const known = BY_ADDRESS.get(items) ?? indexed(items);
  BY_ADDRESS.set(items, known);
  const found = [...new Set(placesAsked(subject))].flatMap((name) =>
    (known.get(name) ?? []).map((each) => ({ ...each, depth: depthOf(name) })),
  );
  return found.sort((a, b) => a.depth - b.depth || a.place - b.place).map(({ fields }) => fields);
}

/** 0 for an issue, 1 for a page, 2 for an article. */
function depthOf(address: string): number {
  return placesOf(address).length - 1;
}

function indexed(items: readonly RightsItem[]): Map<string, { place: number; fields: RightsFields }[]> {
  const index = new Map<string, { place: number; fields: RightsFields }[]>();
  items.forEach(({ address, ...fields }, place) => {
    const known = index.get(address);
    if (known) known.push({ place, fields });
    else index.set(address, [{ place, fields }]);
  });
  return index;
}
