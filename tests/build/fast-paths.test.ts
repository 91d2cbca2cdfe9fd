import { z } from 'astro/zod';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { renderBody, renderMarkdown } from '../../scripts/build/body.ts';
import { readYaml, readYamlCarefully } from '../../scripts/build/yaml-data.ts';

const SEED = 20241018;

/** What a function gives, or the words of its error. */
function outcome(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (error) {
    return String(error);
  }
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const loose = z.record(z.string(), z.union([scalar, z.array(z.union([scalar, z.array(scalar)])), z.record(z.string(), scalar)]));
const strict = z.strictObject({
  date: z.string().optional(),
  order: z.number().optional(),
  names: z.array(z.string()).optional(),
  lines: z.array(z.tuple([z.int(), z.int()])).optional(),
});

function expectSameYaml(text: string): void {
  for (const schema of [loose, strict]) {
    expect(outcome(() => readYaml(text, schema))).toEqual(outcome(() => readYamlCarefully(text, schema)));
  }
}

test('front matter as programs write it is read alike by the fast and by the careful parser', () => {
  const words = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'中文a1.:-#\'"\\ ,[]{}%@`~&*!|>?=<\t\n_e+0xo'), maxLength: 12 }),
    fc.constantFrom(
      'true',
      'null',
      '~',
      '012',
      '0o17',
      '0x1F',
      '1e3',
      '.inf',
      '-.5',
      '5.',
      '+1',
      '1_000',
      '2024-01-02',
      '12:30',
      'yes',
      'No',
      '.nan',
      '<<',
    ),
  );
  const value = fc.oneof(words, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.array(words, { maxLength: 3 }));
  const data = fc.dictionary(fc.oneof(words, fc.constantFrom('date', 'order', 'names', 'lines')), value, { maxKeys: 5 });
  const style = fc.record({
    defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  });
  fc.assert(
    fc.property(data, style, (each, options) => expectSameYaml(stringify(each, options))),
    { numRuns: 1500, seed: SEED },
  );
});

test('front matter as people write it is read alike, and mistakes are worded alike', () => {
  const pieces = fc.constantFrom(
    ...[
      'date',
      'order',
      'names',
      'lines',
      ': ',
      ':',
      '\n',
      '\n  ',
      '\n- ',
      '  - ',
      '- ',
      '#',
      ' # a',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ', ',
    ],
    ...[
      '甲',
      'a b',
      '1',
      '012',
      '0x1F',
      '0o17',
      '1e3',
      '.5',
      '5.',
      '+1',
      '1_000',
      'true',
      'True',
      'null',
      '~',
      '',
      ' ',
      '\\n',
      '\\x41',
      "''",
    ],
    ...[
      '&a ',
      '*a',
      '!x ',
      '<<',
      '|\n',
      '>\n',
      '? ',
      '%',
      '---\n',
      '...\n',
      '\t',
      '\r',
      '\u0085',
      '\u2028',
      '\u00a0',
      '\ufeff',
      '=',
      '@',
      '`',
      '-1',
      '.inf',
      '2024-01-02',
      '12:30',
      '\u0007',
      '\ud83d\ude00',
      '\\',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => expectSameYaml(parts.join(''))),
    { numRuns: 6000, seed: SEED },
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => expectSameYaml(`names:\n  - ${parts.join('')}\ndate: "甲"`)),
    { numRuns: 4000, seed: SEED },
  );
});

test('a body without marks is rendered as the Markdown parser renders it', () => {
  const pieces = fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '\n\n',
      '\n\n## ',
      '\n## ',
      '## ',
      '##',
      '# ',
      '#',
      '### ',
      '甲',
      '乙。',
      ' ',
      '  ',
      '    ',
      '\t',
      '\r',
      '\r\n',
    ],
    ...[
      '1. ',
      '1.',
      '12)',
      '1234567890. ',
      '-',
      '- ',
      '---',
      '+ ',
      '* ',
      '***',
      '_',
      '===',
      '=',
      '> ',
      '>',
      '~~~',
      '~',
      '`',
      '```',
      '\\',
      '&amp;',
      '&',
    ],
    ...[
      '<b>',
      '<',
      '[a]: b',
      '[',
      ']',
      '!',
      '![',
      '(',
      ')',
      '|',
      ':',
      'https://a.b/',
      'a@b.c',
      '\u0000',
      '\u2028',
      '\u2029',
      '\u0085',
      '\v',
      '\f',
    ],
    ...[
      '\u00a0',
      '\u3000',
      '\ufeff',
      '\u200b',
      '\u2003',
      '“',
      '"',
      "'",
      '😀',
      '\u0301',
      '.',
      '１．',
      '一、',
      '$',
      '{',
      '}',
      '^',
      '%',
      '@',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      expect(renderBody(parts.join(''))).toEqual(renderMarkdown(parts.join('')));
    }),
    { numRuns: 12_000, seed: SEED },
  );
  const plain = fc.constantFrom(
    '\n\n',
    '\n\n',
    '\n\n## ',
    '甲',
    '乙。',
    ' ',
    '1',
    '.',
    '-',
    '=',
    '#',
    '\u3000',
    '\u2028',
    '\v',
    '~',
    ')',
    '!',
    '>',
  );
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 14 }), (parts) => {
      expect(renderBody(parts.join(''))).toEqual(renderMarkdown(parts.join('')));
    }),
    { numRuns: 12_000, seed: SEED },
  );
});
