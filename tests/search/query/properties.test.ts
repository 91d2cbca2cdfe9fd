import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/search/fold.ts';
import {
  MAX_TERM_CHARACTERS,
  parseQuery,
  positiveTerms,
  printQuery,
  type QueryNode,
  refineQuery,
} from '../../../src/search/query/index.ts';

const SIGNS = [
  ...[
    '(',
    ')',
    '（',
    '）',
    '"',
    '“',
    '”',
    '「',
    '」',
    '『',
    '-',
    '－',
    '--',
    ' ',
    '　',
    'OR',
    ' OR ',
    '或',
    '|',
    '\\',
    ':',
    '：',
  ],
  ...[
    '标题:',
    'author：',
    '日期:',
    '2024-07',
    '..',
    '2024..',
    '栏目: ',
    '甲',
    '乙丙',
    '丁戊己',
    'ab',
    'C++',
    '《',
    '》',
    '/',
    '́',
  ],
  ...['\u202e', '\ud800', '<script>', '.*?', '12:30', '，'],
];
const nasty = fc.array(fc.constantFrom(...SIGNS), { maxLength: 24 }).map((parts) => parts.join(''));
const anyText = fc.oneof(nasty, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
/** Three characters at least, none that means anything. */
const plainWord = fc
  .array(fc.constantFrom(...'呼和浩特公园里的花开了abz019é，。、：%'), { minLength: 3, maxLength: 9 })
  .map((parts) => `字${parts.join('')}`);

describe('any text', () => {
  it('is read without an error, and every problem lies within it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tree, literal, problems } = parseQuery(text);
        for (const { at, length, text: part } of problems) {
          expect(text.slice(at, at + length)).toBe(part);
          expect(at + length).toBeLessThanOrEqual(text.length);
        }
        expect(tree !== undefined || problems.length > 0).toBe(true);
        expect(!literal || problems.length > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is searched for terms that fold to something, and not to too much', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { folded, source } of leaves(parseQuery(text).tree)) {
          expect(folded).toBe(foldText(source));
          expect(folded).not.toBe('');
          expect([...folded].length).toBeLessThanOrEqual(MAX_TERM_CHARACTERS);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is read the same when printed, in either language', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('zh-CN' as const, 'en' as const), (text, language) => {
        const { tree } = parseQuery(text);
        if (tree !== undefined) expect(parseQuery(printQuery(tree, language)).tree).toEqual(tree);
      }),
      { numRuns: 5000 },
    );
  });

  it('without signs is the AND of its words', () => {
    fc.assert(
      fc.property(
        fc.array(plainWord, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(' ', '　', '\n', ' \t '),
        (words, blank) => {
          const { tree, problems } = parseQuery(words.join(blank));
          const terms = words.map((text) => ({ kind: 'text', term: { text, quoted: false, folded: foldText(text) } }));
          expect(tree).toEqual(terms.length === 1 ? terms[0] : { kind: 'and', parts: terms });
          expect(problems).toEqual([]);
        },
      ),
    );
  });

  it('in quotation marks is one phrase, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2 }), (text) => {
        const escaped = text.replaceAll(/["“”„‟＂\\]/gu, '\\$&');
        fc.pre([...foldText(text)].length > 1);
        expect(parseQuery(`"${escaped}"`).tree).toEqual({ kind: 'text', term: { text, quoted: true, folded: foldText(text) } });
      }),
    );
  });
});

describe('two queries', () => {
  it('refine each other to what both find', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, other) => {
        const [first, second] = [parseQuery(one).tree, parseQuery(other).tree];
        fc.pre(first !== undefined && second !== undefined);
        const parts = [first, second].flatMap((tree) => (tree?.kind === 'and' ? tree.parts : [tree]));
        expect(parseQuery(refineQuery(one, other)).tree).toEqual({ kind: 'and', parts });
      }),
      { numRuns: 2000 },
    );
  });
});

it('marks only terms of the query', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const { tree } = parseQuery(text);
      const all = leaves(tree).map(({ folded }) => folded);
      if (tree !== undefined) for (const { term } of positiveTerms(tree)) expect(all).toContain(term.folded);
    }),
  );
});

function leaves(node: QueryNode | undefined): { folded: string; source: string }[] {
  if (node === undefined || node.kind === 'date') return [];
  if (node.kind === 'not') return leaves(node.part);
  if (node.kind === 'fact') return [{ folded: node.folded, source: node.value }];
  if (node.kind === 'text' || node.kind === 'title') return [{ folded: node.term.folded, source: node.term.text }];
  return node.parts.flatMap(leaves);
}
