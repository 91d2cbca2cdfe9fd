import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { bodyMarkdown } from '../../scripts/ingest/write/markdown.ts';
import { traceLine } from '../../scripts/model/traced.ts';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { checkPublished, readPublished } from './published.ts';
import { readTree } from './read-tree.ts';

/** Text that some program would take for more than text. The first form is printed, the second published, where they differ. */
const PRINTED: readonly (readonly [string, string?])[] = [
  ['<script>alert(1)</script>收场。'],
  ['<img src=x onerror=alert(1)>收场。'],
  ['![](javascript:alert(1))收场。', '![](javascript:alert（1））收场。'],
  ['[x](http://www.example.com)收场。', '[x](http://www.example.com）收场。'],
  ['[x]: http://www.example.com "收场。"', '[x]: http://www.example.com “收场。”'],
  ['<http://www.example.com>收场。'],
  ['{{ constructor }}与{% include x %}和\u0024{x}收场。'],
  ['<!-- 收场 -->。', '<!--收场-->。'],
  [']]>&amp;&lt;&#x41;收场。', ']]>&amp;&lt;&#x41；收场。'],
  ['`代码`与```围栏```收场。'],
  ['*斜*与_斜_与~~划~~收场。'],
  ['1. 有序收场。', '1.有序收场。'],
  ['1) 有序收场。', '1）有序收场。'],
  ['- 无序收场。', '-无序收场。'],
  ['+ 无序收场。', '+无序收场。'],
  ['> 引用收场。', '>引用收场。'],
  ['| 表 | 格 |收场。', '|表|格|收场。'],
  ['收场。\\'],
  ['    缩进四格收场。', '缩进四格收场。'],
  ['#话题#收场。'],
  ['𠮷田与😀与👩‍👩‍👧收场。', '𠮷田与😀与👩👩👧收场。'],
  ['从右\u202e到左\u202c收场。', '从右到左收场。'],
  ['العربية收场。'],
  ['__proto__收场。'],
  ['key: value收场。'],
  ['%TAG ! tag:收场。', '%TAG ! tag：收场。'],
  ['！！收场。'],
  ['null。'],
];

const HOSTILE = PRINTED.map(([printed, published = printed]): [string, string] => [printed, published]);

describe('hostile text is published as text', () => {
  test.each(HOSTILE)('%s', async (printed, published) => {
    const archive = temporaryArchive({
      '2024-10-18-02.txt': `黑板上的字\n\n本报讯（记者 沈若溪）黑板上写着一行字。\n\n${printed}\n\n下课铃响了。\n`,
    });
    const { diagnostics } = await ingest(archive);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { articles } = await readPublished(archive);
    expect(articles).toHaveLength(1);
    const root = fromMarkdown(articles[0]?.body ?? '');
    const kinds = new Set<string>();
    visit(root, (node) => {
      kinds.add(node.type);
    });
    expect([...kinds.difference(new Set(['root', 'heading', 'paragraph', 'text']))]).toEqual([]);
    expect(root.children.map((node) => plainText(node))).toEqual([
      '本报讯（记者 沈若溪）黑板上写着一行字。',
      published,
      '下课铃响了。',
    ]);
    expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
  });

  test.each(HOSTILE)('as a headline, a byline, a file name’s neighbour: %s', async (printed) => {
    const headline = printed.replace(/。.*$/u, '');
    const archive = temporaryArchive({
      '2024-10-18-02.txt': `${headline}\n\n本报讯（记者 沈若溪）黑板上写着一行字。\n\n——${headline}\n\n●本报记者 ${headline}\n\n字擦掉了。\n`,
    });
    const { diagnostics } = await ingest(archive);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
  });
});

test('lines like front matter, first and within the text', async () => {
  const archive = temporaryArchive({
    '2024-10-18-02.txt': `---\n\n黑板上的字\n\n本报讯（记者 沈若溪）黑板上写着一行字。\n\n---\ndate: 1999-01-01\nnewspaper: port-ellery-courier\n---\n\n下课铃响了。\n`,
  });
  await ingest(archive);
  const { articles, issues } = await readPublished(archive);
  expect(new Set(articles.map(({ front }) => `${front.newspaper} ${front.date}`))).toEqual(
    new Set(['lanchuan-ribao 2024-10-18']),
  );
  expect(issues).toHaveLength(1);
  expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
});

test('two runs over hostile text give the same files', async () => {
  const archive = temporaryArchive({ '2024-10-18-02.txt': HOSTILE.map(([printed]) => printed).join('\n\n') });
  await ingest(archive);
  const before = await readTree(archive);
  const { written } = await ingest(archive);
  expect([await readTree(archive), written?.written, written?.kept]).toEqual([before, 0, 0]);
});

test('Markdown of any characters reads back as the same text', () => {
  const signs = '\\`*_{}[]()#+-.!|<>~&;:"\'/=^$%@,? \u00a0字1a'.split('');
  for (const a of signs) {
    for (const b of signs) {
      const text = `${a}${b}字${b}${a}`.trim();
      expect(() => bodyMarkdown([{ role: 'body', flow: traceLine(1, text) }]), text).not.toThrow();
      expect(() => bodyMarkdown([{ role: 'crosshead', flow: traceLine(1, text) }]), text).not.toThrow();
    }
  }
});
