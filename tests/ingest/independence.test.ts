import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseTask } from '../../scripts/ingest/work/tasks.ts';
import { ARCHIVE } from '../read/temp-folder.ts';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { spoiltPage } from './mutations.ts';
import { readPublished } from './published.ts';
import { readTree } from './read-tree.ts';
import { samplePages } from './seed-pages.ts';

/** The same cases in every run; change it to look for more. */
const SEED = 20_241_105;
const SETUP = { archive: ARCHIVE, sections: [], tags: [] };

function parse(file: string, text: string) {
  return parseTask({ file, bytes: Buffer.from(text), stated: {} }, SETUP);
}

test('what is read in a page depends neither on the pages read before nor on their order', () => {
  const spoilt = spoiltPage(samplePages().map(({ text }) => text));
  fc.assert(
    fc.property(fc.array(spoilt, { minLength: 2, maxLength: 4 }), (texts) => {
      const pages = texts.map((text, index) => ({ file: `2024-10-${String(18 + index)}-01.txt`, text }));
      const forwards = pages.map(({ file, text }) => parse(file, text));
      const backwards = pages.toReversed().map(({ file, text }) => parse(file, text));
      expect(backwards.toReversed()).toEqual(forwards);
      expect(parse(pages[0]?.file ?? '', pages[0]?.text ?? '')).toEqual(forwards[0]);
    }),
    { seed: SEED, numRuns: 60, endOnFailure: true },
  );
});

// These depend on the archive as a whole: a tag needs a number of articles, a reprint another article.
const ARCHIVE_WIDE = ['tags', 'reprints'];

/** A published file without what depends on the archive as a whole. */
function ownPart(file = ''): unknown {
  const end = file.indexOf('\n---\n', 4);
  const front = parseYaml(file.slice(4, end)) as Record<string, unknown>;
  const own = Object.entries(front).filter(([key]) => !ARCHIVE_WIDE.includes(key));
  return { ...Object.fromEntries(own), text: file.slice(end) };
}

test('an issue has the same articles, ids, addresses, sections and text whichever other issues lie beside it', async () => {
  // A page whose front matter states the date has a place of its own already.
  const pages = samplePages().filter(({ text }) => !text.startsWith('---'));
  const raw = Object.fromEntries(pages.map(({ text }, index) => [`2024-10-${String(10 + index)}-01.txt`, text]));
  const together = temporaryArchive(raw);
  await ingest(together);
  const all = await readTree(together, ['articles', 'issues']);
  for (const [file, text] of Object.entries(raw).slice(0, 6)) {
    const alone = temporaryArchive({ [file]: text });
    await ingest(alone);
    for (const [path, published] of await readTree(alone, ['articles', 'issues']))
      expect([path, ownPart(all.get(path))]).toEqual([path, ownPart(published)]);
  }
});

const RAW = '2024-10-18-02.txt';
const HEADLINES = [
  '早市搬进院子',
  '夜市昨晚开张',
  '渡口恢复通航',
  '茶场采下秋茶',
  '书屋添了新书',
  '老桥换上支座',
  '鱼市多了冷库',
];

/** A story like no other of these: its sentences are made of letters that only it has. */
function storyOf(index: number): string {
  const letters = (place: number) => String.fromCodePoint(0x4e00 + ((index * 911 + place * 97) % 5000));
  const sentence = (line: number) => `${Array.from({ length: 30 }, (_, place) => letters(line * 30 + place)).join('')}。`;
  return `# ${HEADLINES[index]}\n\n本报讯（记者 沈若溪）${sentence(0)}${sentence(1)}\n\n${sentence(2)}${sentence(3)}`;
}

test('articles keep their addresses when others are put before, between and after them, and when pages come before', async () => {
  const chosen = fc.tuple(fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1, maxLength: 4 }), fc.integer());
  await fc.assert(
    fc.asyncProperty(chosen, async ([first, turn]) => {
      const archive = temporaryArchive({ [RAW]: first.map(storyOf).join('\n\n') });
      await ingest(archive);
      const before = await addresses(archive);
      expect(before.size).toBe(first.length);
      const later = turn % 2 === 0 ? [0, 1, 2, 3, 4, 5, 6] : [6, 5, 4, 3, 2, 1, 0];
      writeFileSync(join(archive, 'raw', RAW), later.map(storyOf).join('\n\n'));
      writeFileSync(
        join(archive, 'raw', '2024-10-18-01.txt'),
        '# 头条先到\n\n本报讯（记者 陆一鸣）这一版早该在这里，今天才找到。\n',
      );
      writeFileSync(
        join(archive, 'raw', '2024-10-17-01.txt'),
        '# 昨日旧闻\n\n本报讯（记者 陆一鸣）这一期早该在这里，今天才找到。\n',
      );
      await ingest(archive);
      const after = await addresses(archive);
      expect(after.size).toBe(HEADLINES.length + 2);
      for (const [headline, address] of before) expect([headline, after.get(headline)]).toEqual([headline, address]);
    }),
    { seed: SEED, numRuns: 12, endOnFailure: true },
  );
});

async function addresses(archive: string): Promise<Map<string, string>> {
  const { articles } = await readPublished(archive);
  return new Map(articles.map(({ front }) => [front.headline ?? front.address, front.address]));
}
