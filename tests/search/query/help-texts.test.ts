import { describe, expect, it } from 'vitest';
import { helpTexts } from '../../../src/i18n/search/help.ts';
import { queryTexts } from '../../../src/i18n/search/query.ts';
import { foldText } from '../../../src/search/fold.ts';
import { FIELD_NAMES, isOrSign, parseQuery, QUERY_PROBLEMS } from '../../../src/search/query/index.ts';

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;

describe.each(LANGUAGES)('the page of help in %s', (language) => {
  const { language: rules, same } = helpTexts[language];
  const examples = rules.rules.flatMap((rule) => rule.examples);

  it('has examples that are searched as they stand', () => {
    for (const example of examples) {
      const { tree, literal, problems } = parseQuery(example);
      expect({ example, literal, problems }).toEqual({ example, literal: false, problems: [] });
      expect(tree).toBeDefined();
    }
  });

  it('has an example of every field and of every sign', () => {
    for (const name of Object.values(FIELD_NAMES[language])) {
      expect(
        examples.some((example) => example.includes(`${name}:`)),
        name,
      ).toBe(true);
    }
    const words = examples.flatMap((example) => example.split(' '));
    expect(words.filter(isOrSign).length).toBeGreaterThan(0);
    for (const sign of ['"', language === 'zh-TW' ? '「' : '“', ' -', '(', '..']) expect(examples.join('\n')).toContain(sign);
  });

  it('says truly what is taken for the same', () => {
    for (const forms of same.alike.flatMap((alike) => alike.forms)) {
      expect(new Set(forms).size).toBe(forms.length);
      expect(new Set(forms.map(foldText)).size, forms.join(' = ')).toBe(1);
    }
  });

  it('says of every problem what is wrong, in words of its own', () => {
    const said = QUERY_PROBLEMS.map((code) => queryTexts[language].problems[code]);
    expect(new Set(said).size).toBe(QUERY_PROBLEMS.length);
    // What is too long is not said again.
    expect(queryTexts[language].problems['too-long']).not.toContain('{text}');
  });
});
