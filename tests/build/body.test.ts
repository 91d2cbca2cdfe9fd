import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { renderBody } from '../../scripts/build/body.ts';

function elementsIn(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    found.push(element.tagName);
  });
  return found;
}

function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textContent).join('') : '';
}

test.each([
  ['raw HTML', 'a <script>alert(1)</script> b', 'a <script>alert(1)</script> b'],
  ['a block of HTML', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['a link', '[here](javascript:alert(1))', 'here'],
  ['a link by reference', '[here][x]\n\n[x]: javascript:alert(1)', 'here'],
  ['a bare address', 'see www.example.com and https://example.com/', 'see www.example.com and https://example.com/'],
  ['an address in brackets', '<https://example.com/>', 'https://example.com/'],
  ['a picture', '![a view](http://example.com/track.png)', 'a view'],
  ['code', '`<b>`', '<b>'],
  ['a code block', '    <b>', '<b>'],
  ['tildes', '3~5次，2023~2025年 ~~不~~', '3~5次，2023~2025年 ~~不~~'],
  ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ['a list', '1901. 第一\n1902. 第二', '1901. 第一\n1902. 第二'],
  ['a quotation', '> 引文', '> 引文'],
  ['a character reference', '&lt;i&gt; &amp;amp; &#x4e2d;', '<i> &amp; 中'],
])('%s is shown as text', (_, markdown, text) => {
  const [block] = renderBody(markdown);
  expect(block).toMatchObject({ kind: 'paragraph', text });
  expect(elementsIn(block?.html ?? '')).toEqual([]);
});

test('emphasis and line breaks of a hand edit keep their elements', () => {
  const [block] = renderBody('甲 *乙* **丙**\\\n丁');
  expect(block?.html).toBe('甲 <em>乙</em> <strong>丙</strong><br>\n丁');
  expect(block?.text).toBe('甲 乙 丙\n丁');
});

test('whatever ingest writes as text comes back as that text, without an element', () => {
  const line = fc.string({ unit: fc.constantFrom(...'中文。，<>&"\'*_`~[]()#-+!|\\:.1 a\u00a0'), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(line, (raw) => {
      const value = raw.trim();
      fc.pre(value !== '');
      const markdown = toMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] });
      const [block, ...others] = renderBody(markdown);
      expect(others).toEqual([]);
      expect(block?.text).toBe(value);
      expect(elementsIn(block?.html ?? '')).toEqual([]);
    }),
    { numRuns: 500, seed: 20241018 },
  );
});

test('the text of a block is what a browser shows of its HTML, and no dangerous element ever appears', () => {
  const pieces = fc.constantFrom(
    '<script>',
    '</p>',
    '<a href=x>',
    '[a](b)',
    '![',
    '](',
    '**',
    '`',
    '&lt;',
    '\n',
    '\n\n',
    '# ',
    '> ',
    '- ',
    '甲',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      for (const { html, text } of renderBody(parts.join(''))) {
        expect(textContent(fromHtml(`<p>${html}`, { fragment: true }))).toBe(text);
        expect(elementsIn(html).filter((name) => !['em', 'strong', 'br'].includes(name))).toEqual([]);
      }
    }),
    { numRuns: 500, seed: 20241018 },
  );
});
