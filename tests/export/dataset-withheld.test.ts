import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitHan } from '../../scripts/export/dataset/full-text.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { everyText } from '../rights/every-text.ts';
import { Marks, markedArticle, markedIssue, writeMarked } from '../rights/withheld-archive.ts';
import { askDatabase, jsonlRows, makeDataset, parquetRows } from './made-dataset.ts';

const WITHHELD = 'ribao/2024-01-01/p01/a01';
const OPEN = 'ribao/2024-01-01/p01/a02';
const PARTS = ['all', 'ribao-2024'];

async function makeMarked() {
  const marks = new Marks();
  const articles = [WITHHELD, OPEN].map((address) => markedArticle(marks, address));
  const archive = writeMarked([markedIssue(marks, 'ribao/2024-01-01')], articles, {
    holder: '日报社',
    uri: 'https://rightsstatements.org/vocab/InC/1.0/',
    items: [{ address: WITHHELD, withhold: true, uri: 'https://rightsstatements.org/vocab/InC-NC/1.0/' }],
  });
  return { marks, ...(await makeDataset(archive, temporaryFolder())) };
}

/** Marks of the withheld text, and of the text of its neighbour. */
function textMarks(marks: Marks, address: string): string[] {
  const open = `${address} open`;
  return [...marks.given].flatMap(([name, mark]) => (name.startsWith(`${address} `) && !name.startsWith(open) ? [mark] : []));
}

describe('an article whose text is withheld', () => {
  it('leaves no word of it in any file, packed or not', async () => {
    const { marks, folder } = await makeMarked();
    const rows = await Promise.all(PARTS.map((part) => parquetRows(join(folder, `${part}.parquet`))));
    const all = [...everyText(folder).map(({ text }) => text), JSON.stringify(rows)].join('\n');
    const secret = textMarks(marks, WITHHELD);
    expect(secret.length).toBeGreaterThan(12);
    expect(secret.filter((mark) => [...mark].some((character) => all.includes(character)))).toEqual([]);
    const body = marks.given.get(`${OPEN} body`) ?? '';
    for (const part of rows) expect(JSON.stringify(part)).toContain(body);
    expect(all).toContain(marks.given.get(`${WITHHELD} open headline`));
  });

  it('leaves none in the index', async () => {
    const { marks, folder } = await makeMarked();
    const indexed = (mark: string, part: string) =>
      askDatabase(join(folder, `${part}.sqlite`), (database) => {
        const ask = database.prepare('SELECT count(*) AS n FROM articles_fts WHERE articles_fts MATCH ?');
        return splitHan(mark)
          .trim()
          .split(/\s+/u)
          .filter((character) => Number(ask.get(`"${character}"`)?.['n']) > 0);
      });
    for (const part of PARTS) {
      expect(textMarks(marks, WITHHELD).flatMap((mark) => indexed(mark, part))).toEqual([]);
      expect(indexed(marks.given.get(`${OPEN} body`) ?? '', part).length).toBeGreaterThan(5);
    }
  });

  it('is there with what names it, and says why its text is not', async () => {
    const { marks, folder } = await makeMarked();
    const [withheld, open] = jsonlRows(join(folder, 'all.jsonl'));
    expect(withheld).toMatchObject({
      address: WITHHELD,
      headline: marks.given.get(`${WITHHELD} open headline`),
      people: [{ name: '林' }],
      characters: 0,
      withheld: true,
      rights_holder: '日报社',
      rights_uri: 'https://rightsstatements.org/vocab/InC-NC/1.0/',
    });
    expect(withheld).not.toHaveProperty('text');
    expect(open).toMatchObject({ withheld: false, rights_uri: 'https://rightsstatements.org/vocab/InC/1.0/' });
  });
});
