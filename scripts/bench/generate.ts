import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../train/random.ts';
import { LAYOUTS, type Layout, layOut } from './layouts.ts';
import { readMaterial } from './material.ts';
import { makeStory } from './stories.ts';

/** Pages of one generated issue. */
const PAGES_PER_ISSUE = 8;
/** Stories of a page: about as much text as the pages of a city daily that the parser was built on. */
const STORIES_PER_PAGE = 9;
/** One issue in so many has no date in its file names, and its pages lie in the order of scanning. */
const UNDATED_ISSUES = 40;

/** A generated archive: what was asked for and what came of it. */
export interface GeneratedArchive {
  folder: string;
  pages: number;
  /** Bytes of raw text. */
  bytes: number;
}

/**
 * Writes an archive of generated pages: the demonstration's configuration and vocabulary, and raw pages in its five styles,
 * a style for each issue. The same seed gives the same pages on every machine.
 */
export function generateArchive(
  demonstration: string,
  folder: string,
  { pages, seed = 1 }: { pages: number; seed?: number },
): GeneratedArchive {
  mkdirSync(join(folder, 'raw'), { recursive: true });
  for (const part of ['archive.yml', 'vocabulary']) cpSync(join(demonstration, part), join(folder, part), { recursive: true });
  const [chinese, english] = ['lanchuan-ribao', 'port-ellery-courier'].map((id) =>
    readMaterial(join(demonstration, 'articles', id)),
  );
  let bytes = 0;
  for (let index = 0; index < pages; index += 1) {
    const issue = Math.floor(index / PAGES_PER_ISSUE);
    const layout = LAYOUTS[issue % LAYOUTS.length] ?? 'marked';
    const material = layout === 'english' ? english : chinese;
    if (!material) throw new Error(`${demonstration} has no articles.`);
    const random = seededRandom(seed * 1_000_003 + index);
    const stories = Array.from({ length: STORIES_PER_PAGE }, () => makeStory(material, random, layout === 'english'));
    const { file, head } = placeOf(issue, (index % PAGES_PER_ISSUE) + 1, layout);
    const text = `${head}${layOut(layout, stories, random)}\n`;
    mkdirSync(join(folder, 'raw', file, '..'), { recursive: true });
    writeFileSync(join(folder, 'raw', file), text);
    bytes += Buffer.byteLength(text);
  }
  return { folder, pages, bytes };
}

// Folders by thousands of pages would be a librarian's way, too; here one a year.
function placeOf(issue: number, page: number, layout: Layout): { file: string; head: string } {
  const day = new Date(Date.UTC(1990, 0, 1 + issue)).toISOString().slice(0, 10);
  const number = String(page).padStart(2, '0');
  const year = day.slice(0, 4);
  if (layout === 'english') {
    const head = `---\nnewspaper: port-ellery-courier\ndate: ${day}\npage: ${page}\n---\n\n`;
    return { file: `courier/${year}/c${String(issue).padStart(5, '0')}-${number}.txt`, head };
  }
  if (issue % UNDATED_ISSUES === UNDATED_ISSUES - 2)
    return { file: `scans/s${String(issue).padStart(5, '0')}-${number}.txt`, head: '' };
  return { file: `${year}/${day}-${number}.txt`, head: '' };
}

/** Changes one word of one raw page, as an editor would. */
export function touchOnePage(folder: string): void {
  const file = join(folder, 'raw', '1990', '1990-01-01-01.txt');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text.trimEnd()}改。\n`);
}
