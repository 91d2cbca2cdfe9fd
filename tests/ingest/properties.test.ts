import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parsePage } from '../../scripts/ingest/parse-page.ts';
import { splitLines } from '../../scripts/ingest/read/lines.ts';
import { checkConservation } from '../../scripts/ingest/report/conservation.ts';
import { asciiId } from '../../scripts/model/ascii-id.ts';
import { idSchema } from '../../src/schemas/shared.ts';
import { ARCHIVE } from '../read/temp-folder.ts';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { spoiltPage } from './mutations.ts';
import { checkPublished } from './published.ts';
import { readTree } from './read-tree.ts';
import { samplePages } from './seed-pages.ts';

// Many runs: a loaded machine needs longer than for one test.
vi.setConfig({ testTimeout: 300_000 });

/** The same cases in every run; change it to look for more. */
const SEED = 20_241_018;
const BUGS: ReadonlySet<string> = new Set(['conservation-lost', 'conservation-invented', 'parser-failed']);

const pages = samplePages();
const [newspaper] = ARCHIVE.newspapers;
if (!newspaper) throw new Error('The test archive has a newspaper.');
const context = { newspaper: { ...newspaper, columnTitles: ['民生直通车', '澜河两岸'] }, newspapers: ARCHIVE.newspapers };

function parse(text: string) {
  return parsePage({ sequenceInFile: 1, lines: splitLines(text), hints: {} }, 1, context);
}

describe('however a page is spoilt', () => {
  test('the samples are there, and parse as they are', () => {
    expect(pages.length).toBeGreaterThanOrEqual(15);
    for (const { name, text } of pages) expect([name, checkConservation(parse(text))]).toEqual([name, []]);
  });

  test('the pages are spoilt: most hold less, or more, or other text than any sample', () => {
    const texts = pages.map(({ text }) => text);
    const spoilt = fc.sample(spoiltPage(texts), { seed: SEED, numRuns: 200 });
    const letters = (text: string) => text.replaceAll(/\s/gu, '').length;
    const sizes = new Set(texts.map(letters));
    expect(spoilt.filter((text) => sizes.has(letters(text))).length).toBeLessThan(80);
    // Two pages within one another.
    const openings = texts.map((text) => text.trimStart().slice(0, 12));
    const both = spoilt.filter((text) => openings.filter((opening) => text.includes(opening)).length > 1);
    expect(both.length).toBeGreaterThan(10);
  });

  test('a fault that was planted in what the parser found is seen on nearly every one', () => {
    const spoilt = fc.sample(spoiltPage(pages.map(({ text }) => text)), { seed: SEED, numRuns: 40 });
    const seen = spoilt.filter((text) => {
      const page = parse(text);
      const [item, ...items] = page.items;
      return item === undefined || checkConservation({ ...page, items }).length > 0;
    });
    expect(seen).toHaveLength(spoilt.length);
  });

  test('the parser never throws, and both laws hold', () => {
    const spoilt = spoiltPage(pages.map(({ text }) => text));
    fc.assert(
      fc.property(spoilt, (text) => {
        expect(checkConservation(parse(text))).toEqual([]);
      }),
      { seed: SEED, numRuns: 400, endOnFailure: true },
    );
  });

  test('text of nothing but noise too', () => {
    const noise = spoiltPage(['', '\n'.repeat(30), '。\n'.repeat(20), `${'字'.repeat(18)}\n`.repeat(12)]);
    fc.assert(
      fc.property(noise, (text) => {
        expect(checkConservation(parse(text))).toEqual([]);
      }),
      { seed: SEED, numRuns: 400, endOnFailure: true },
    );
  });

  test('the whole of ingest publishes every line, and the same files again', async () => {
    const spoilt = spoiltPage(pages.map(({ text }) => text));
    await fc.assert(
      fc.asyncProperty(fc.array(spoilt, { minLength: 1, maxLength: 3 }), async (texts) => {
        const archive = temporaryArchive(Object.fromEntries(texts.map((text, index) => [`page-${index + 1}.txt`, text])));
        const { diagnostics } = await ingest(archive);
        expect(diagnostics.filter(({ code }) => BUGS.has(code))).toEqual([]);
        expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
        const before = await readTree(archive);
        const { written } = await ingest(archive);
        expect(await readTree(archive)).toEqual(before);
        expect(written).toMatchObject({ written: 0, removed: 0, kept: 0 });
      }),
      { seed: SEED, numRuns: 40, endOnFailure: true },
    );
  });
});

test('every text has an id that fits the schema', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(...'沈若溪欧阳乌云其其格《重走澜河》系列报道ABCabc 09-_·ß𠮷'),
      minLength: 1,
      maxLength: 80,
    }),
    fc.constantFrom('', 'con', 'NUL', 'com1', '-', '…', '__proto__'),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(idSchema.safeParse(asciiId(text)).success).toBe(true);
      expect(asciiId(text)).toBe(asciiId(text));
    }),
    { seed: SEED, numRuns: 2000 },
  );
});
