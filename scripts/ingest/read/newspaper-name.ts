import type { Newspaper } from '../../../src/schemas/archive.ts';

/**
 * A name as it is compared: full-width forms and case are levelled, book-title marks dropped, and hyphens,
 * underscores, dots and spaces all become one space. `《澜川日报》` = `澜川日报`, `Lanchuan_Ribao` = `lanchuan-ribao`.
 */
export function foldName(text: string): string {
  const level = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[《》]/gu, '');
  return level.replaceAll(/[\s\-_.,·()[\]【】]+/gu, ' ').trim();
}

/** The newspaper whose id, name or alias the whole text is; the first in `archive.yml` where several fit. */
export function findNewspaper(text: string, newspapers: readonly Newspaper[]): Newspaper | undefined {
  const folded = foldName(text);
  return newspapers.find((newspaper) => spellings(newspaper).includes(folded));
}

/**
 * The newspaper named somewhere in a folded file or folder name, longest spelling first. The spelling has to stand
 * free: 澜川日报 is not found in 新澜川日报, `port` not in `report`.
 *
 * @returns its id, and the folded name without it.
 */
export function findNewspaperWithin(folded: string, newspapers: readonly Newspaper[]): { id: string; rest: string } | undefined {
  const candidates = newspapers
    .flatMap((newspaper) => spellings(newspaper).map((spelling) => ({ id: newspaper.id, spelling })))
    .sort((a, b) => b.spelling.length - a.spelling.length);
  for (const { id, spelling } of candidates) {
    const at = folded.indexOf(spelling);
    if (at < 0) continue;
    const before = folded.slice(0, at);
    const after = folded.slice(at + spelling.length);
    if (standsFree(before.at(-1), spelling.at(0)) && standsFree(after.at(0), spelling.at(-1))) {
      return { id, rest: `${before} ${after}`.replaceAll(/ +/gu, ' ').trim() };
    }
  }
  return undefined;
}

function spellings(newspaper: Newspaper): string[] {
  return [newspaper.id, newspaper.name, ...(newspaper.aliases ?? [])].map(foldName).filter((spelling) => spelling !== '');
}

/** Two characters do not belong to one word: not both Han, not both ASCII letters or digits. */
function standsFree(outside = ' ', inside = ' '): boolean {
  const kinds = [/\p{Script=Han}/u, /[a-z0-9]/u];
  return !kinds.some((kind) => kind.test(outside) && kind.test(inside));
}
