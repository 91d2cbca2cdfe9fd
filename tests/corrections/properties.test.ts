import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctPage } from '../../scripts/ingest/corrections/correct-page.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { parsePage } from '../../scripts/ingest/parse-page.ts';
import { splitLines } from '../../scripts/ingest/read/lines.ts';
import { checkConservation } from '../../scripts/ingest/report/conservation.ts';
import type { SourcedCorrection } from '../../scripts/model/correction.ts';
import { itemValues } from '../../scripts/model/item-values.ts';
import { lineRanges } from '../../scripts/model/traced.ts';
import { correctionSchema, GIVEN_ROLES } from '../../src/schemas/corrections.ts';
import { samplePages } from '../ingest/seed-pages.ts';
import { ARCHIVE } from '../read/temp-folder.ts';

/** The same cases in every run; change it to look for more. */
const SEED = 20_261_120;

const pages = samplePages();
const [newspaper] = ARCHIVE.newspapers;
if (!newspaper) throw new Error('The test archive has a newspaper.');
const context = { newspaper, newspapers: ARCHIVE.newspapers };

/** A page, and corrections of lines that it has, which fit but are otherwise mad. */
const correctedPage = fc.constantFrom(...pages).chain(({ name, text }) => {
  const lines = splitLines(text).filter(({ raw }) => raw.trim() !== '');
  const place = fc.constantFrom(...lines).map(({ number, raw }) => ({ lines: String(number), quote: raw.trim() }));
  const range = fc.tuple(fc.nat(lines.length - 1), fc.nat(12)).map(([from, length]) => {
    const first = lines[from];
    const last = lines[Math.min(lines.length - 1, from + length)];
    return { lines: `${first?.number}-${last?.number}`, quote: first?.raw.trim(), last: last?.raw.trim() };
  });
  const places = fc.array(fc.oneof(place, range), { minLength: 1, maxLength: 4 });
  const words = fc
    .tuple(fc.constantFrom(...lines), fc.nat(30))
    .map(([{ number, raw }, from]) => ({ line: String(number), words: raw.trim().slice(from, from + 6) }));
  const operation = fc.oneof(
    fc.record({ role: fc.record({ at: places, as: fc.constantFrom(...GIVEN_ROLES) }) }),
    fc.record({ item: fc.record({ at: places, headline: places }, { requiredKeys: ['at'] }) }),
    fc.record({ join: fc.tuple(place, place) }),
    fc.record({ split: fc.tuple(place, place) }),
    words.map(({ line, words: before }) => ({ split: { line, before } })),
    fc.record({ headline: fc.record({ at: places, of: place }) }),
    fc.record({ kind: fc.record({ of: place, as: fc.constantFrom('photo', 'notice', 'brief', 'sidebar') }) }),
    words.map(({ line, words: old }) => ({ text: { line, old, new: '改𠮷' } })),
  );
  return fc.record({ name: fc.constant(name), operations: fc.array(operation, { minLength: 1, maxLength: 5 }) });
});

test('however a page is corrected, no text is lost or made up, and corrections are refused for what they are', () => {
  fc.assert(
    fc.property(correctedPage, ({ name, operations }) => {
      const text = pages.find((page) => page.name === name)?.text ?? '';
      const lines = splitLines(text);
      const corrections = operations.flatMap((operation, index): SourcedCorrection[] => {
        const parsed = correctionSchema.safeParse({ file: 'a.txt', who: 'a', when: '2026-11-20', why: 'a', do: operation });
        return parsed.success ? [{ ...parsed.data, source: { file: 'corrections/a.yml', line: index + 1 } }] : [];
      });
      const breaches: unknown[] = [];
      const { page, problems } = correctPage({
        file: 'a.txt',
        lines: lines.map((line) => normaliseLine(line)),
        corrections,
        parse: (plan) => {
          const parsed = parsePage({ sequenceInFile: 1, lines, hints: {} }, 1, { ...context, corrections: plan });
          const found = checkConservation(parsed);
          breaches.push(...found);
          return found.length === 0 ? parsed : undefined;
        },
      });
      expect(breaches).toEqual([]);
      expect(problems.filter(({ code }) => code === 'correction-refused')).toEqual([]);
      expect(page?.items.every(({ id }) => /^p\d{2,}-l\d{4,}(?:-\d+)?$/u.test(id))).toBe(true);
      for (const value of page?.items.flatMap((item) => itemValues(item)) ?? [])
        expect([value.flow.text, value.flow.text.trim() !== '', lineRanges(value.flow).length > 0]).toEqual([
          value.flow.text,
          true,
          true,
        ]);
      expect(new Set(page?.items.map(({ id }) => id)).size).toBe(page?.items.length);
    }),
    { seed: SEED, numRuns: 200, endOnFailure: true },
  );
});
