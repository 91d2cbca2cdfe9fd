import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderBody } from '../../scripts/build/body.ts';
import { filesUnder } from '../../scripts/build/files.ts';
import { splitMarkdown } from '../../scripts/build/front-matter.ts';
import { readYaml } from '../../scripts/build/yaml-data.ts';
import { type Article, articleSchema } from '../../src/schemas/article.ts';
import { type Issue, issueSchema } from '../../src/schemas/issue.ts';
import type { LineRange } from '../../src/schemas/shared.ts';

const CONTENT = join(import.meta.dirname, '../../content');

/**
 * What FORMAT.md says of these files is tried here with nothing but what it says: the encoding of a file is told by its page, a form feed
 * belongs to no line. Lines without text are left out.
 */
function linesOf(file: string): Map<number, string> {
  const encoding = issues.flatMap(({ front }) => front.pages).find(({ source }) => source.file === file)?.source.encoding;
  const text = new TextDecoder(encoding).decode(readFileSync(join(CONTENT, 'raw', file)));
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]|(?<=[^\n])\f(?=[^\n])/u).map((line) => line.replaceAll('\f', ''));
  return new Map(lines.map((line, index): [number, string] => [index + 1, line]).filter(([, line]) => line.trim() !== ''));
}

function numbersOf(ranges: readonly LineRange[]): number[] {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

function documents<Front>(folder: string, read: (frontMatter: string) => Front): { front: Front; body: string }[] {
  return filesUnder(CONTENT, folder).map((path) => {
    const { frontMatter, body } = splitMarkdown(readFileSync(join(CONTENT, path), 'utf8'));
    return { front: read(frontMatter), body };
  });
}

const issues = documents<Issue>('issues', (text) => readYaml(text, issueSchema));
const articles = documents<Article>('articles', (text) => readYaml(text, articleSchema));

/** Lines that the fields and blocks of an article name. */
function provenanceOf({ provenance: { decks = [], jumps = [], body, ...fields } }: Article): number[] {
  return numbersOf([...Object.values(fields).flat(), ...decks.flat(), ...jumps.flat(), ...body.flatMap(({ lines }) => lines)]);
}

test('each line with text of a page is named by one of its articles, or is unassigned', () => {
  for (const { front: issue } of issues) {
    for (const page of issue.pages) {
      const own = articles.filter(({ front }) => front.address.startsWith(`${issue.address}/${page.id}/`));
      const named = [
        ...own.flatMap(({ front }) => provenanceOf(front)),
        ...numbersOf((page.unassigned ?? []).map(({ lines }) => lines)),
      ];
      const [from, to] = page.source.lines;
      const held = [...linesOf(page.source.file).keys()].filter((number) => number >= from && number <= to);
      expect(
        [...new Set(named)].toSorted((a, b) => a - b),
        `${issue.address}/${page.id}`,
      ).toEqual(held);
    }
  }
});

test('the letters of each block are those of its raw lines, in their order', () => {
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  let compared = 0;
  for (const { front, body } of articles) {
    if (front.corrections?.some(({ what }) => what === 'text')) continue;
    const lines = linesOf(front.source.file);
    for (const [place, { text }] of renderBody(body).entries()) {
      const raw = numbersOf(front.provenance.body[place]?.lines ?? []).map((number) => letters(lines.get(number) ?? ''));
      expect(raw.join(''), `${front.address}, block ${place + 1}`).toContain(letters(text));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(300);
});
