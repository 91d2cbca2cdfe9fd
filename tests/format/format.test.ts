import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderBody } from '../../scripts/build/body.ts';
import { splitMarkdown } from '../../scripts/build/front-matter.ts';
import { readYaml } from '../../scripts/build/yaml-data.ts';
import { readManifest } from '../../scripts/ingest/read/manifest.ts';
import { FACT_KEYS } from '../../scripts/ingest/read/stated-facts.ts';
import { archiveSchema, newspaperSchema } from '../../src/schemas/archive.ts';
import { appliedCorrectionSchema, articleSchema } from '../../src/schemas/article.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { correctionSchema, GIVEN_ROLES, operationSchema, placeSchema } from '../../src/schemas/corrections.ts';
import { issueSchema, pageSchema } from '../../src/schemas/issue.ts';
import { ledgerIdsSchema, ledgerIssueSchema } from '../../src/schemas/ledger.ts';
import { releaseChangesSchema, releaseSchema } from '../../src/schemas/release.ts';
import { rightsSchema } from '../../src/schemas/rights.ts';
import { BASES } from '../../src/schemas/shared.ts';
import {
  peopleFileSchema,
  personAliasSchema,
  sectionSchema,
  sectionsFileSchema,
  tagSchema,
  tagsFileSchema,
} from '../../src/schemas/vocabulary.ts';
import { foldText } from '../../src/search/fold.ts';
import { examplesIn, FORMAT_FILES, formatText, namesIn, tableOf } from './format-file.ts';
import { schemaPaths } from './schema-paths.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  archive: archiveSchema,
  newspaper: newspaperSchema,
  rights: rightsSchema,
  section: sectionSchema,
  tag: tagSchema,
  person: personAliasSchema,
  correction: correctionSchema,
  operation: operationSchema,
  place: placeSchema,
  issue: issueSchema,
  page: pageSchema,
  article: articleSchema,
  applied: appliedCorrectionSchema,
  ledger: ledgerIssueSchema,
  ids: ledgerIdsSchema,
  release: releaseSchema,
  changes: releaseChangesSchema,
};
const ELSEWHERE = Object.values(SCHEMAS);

/** Keys that a table must have. Periods and items have the keys of rights besides their own. */
function keysOf(name: string, schema: z.ZodType): string[] {
  const paths = schemaPaths(schema, ELSEWHERE);
  return name === 'rights'
    ? paths.filter((path) => !paths.includes(path.replace(/^(?:periods|items)\./u, '')) || !path.includes('.'))
    : paths;
}

test('the keys of a schema are found in lists, maps, choices and behind conditions', () => {
  expect(keysOf('rights', rightsSchema).filter((path) => path.includes('.'))).toEqual([
    'periods.from',
    'periods.to',
    'items.address',
  ]);
  expect(schemaPaths(operationSchema, ELSEWHERE)).toEqual(expect.arrayContaining(['split.line', 'role.as', 'text.old']));
  expect(schemaPaths(articleSchema, ELSEWHERE)).toEqual(expect.arrayContaining(['byline.people.role', 'tags.score']));
});

describe.each(FORMAT_FILES)('%s', (file) => {
  const text = formatText(file);

  test.each(Object.entries(SCHEMAS))('names every key of %s, and none that there is not', (name, schema) => {
    const keys = keysOf(name, schema);
    const rows = tableOf(text, name);
    const named = new Set(rows.flatMap((row) => namesIn(row.join(' '))));
    // Where each of its own keys is named, a map need not be.
    const isNamed = (key: string) => [...named].some((each) => each === key || each.startsWith(`${key}.`));
    expect(keys.filter((key) => !isNamed(key))).toEqual([]);
    expect(rows.flatMap(([first = '']) => namesIn(first)).filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('says of each key that must be there that it must', () => {
    const word = file === 'FORMAT.md' ? 'required' : '必有';
    const mustBe = (schema: z.ZodType) => schema.safeParse({}).error?.issues.map(({ path }) => path[0]);
    const tables = {
      archive: archiveSchema,
      newspaper: newspaperSchema,
      issue: issueSchema,
      section: sectionSchema,
      tag: tagSchema,
      person: personAliasSchema,
      correction: correctionSchema,
    };
    for (const [name, schema] of Object.entries(tables)) {
      const told = tableOf(text, name)
        .filter(([, type = '']) => type.includes(word))
        .flatMap(([first = '']) => namesIn(first));
      expect(told, name).toEqual(mustBe(schema));
    }
  });

  test('names the columns of issues.csv, every basis and every role', () => {
    expect(tableOf(text, 'manifest').flatMap(([first = '']) => namesIn(first))).toEqual(['file', ...FACT_KEYS]);
    const prose = text.replaceAll(/^```[\s\S]*?^```$/gmu, '');
    expect(namesIn(prose)).toEqual(expect.arrayContaining([...BASES, ...GIVEN_ROLES]));
  });

  test('has examples that its own rules accept', () => {
    const examples = new Map(examplesIn(text).map((example) => [example.kind, example.text]));
    const read = (kind: string, schema: z.ZodType) => () => readYaml(examples.get(kind) ?? '', schema);
    const plain = (kind: string): unknown => parse(examples.get(kind) ?? '', { schema: 'failsafe' });
    const kinds = {
      archive: archiveSchema,
      sections: sectionsFileSchema,
      tags: tagsFileSchema,
      people: peopleFileSchema,
      issue: issueSchema,
    };
    for (const [kind, schema] of Object.entries(kinds)) expect(read(`yaml ${kind}`, schema), kind).not.toThrow();
    // Ingest reads every scalar of these as text.
    expect(archiveSchema.safeParse(plain('yaml archive')).success).toBe(true);
    expect(z.array(correctionSchema).safeParse(plain('yaml corrections')).error).toBeUndefined();
    expect(ledgerIssueSchema.safeParse(JSON.parse(examples.get('json ledger') ?? '')).error).toBeUndefined();
    expect(ledgerIdsSchema.safeParse(JSON.parse(examples.get('json ids') ?? '')).error).toBeUndefined();
    expect(releaseSchema.safeParse(JSON.parse(examples.get('json release') ?? '')).error).toBeUndefined();
    expect(releaseChangesSchema.safeParse(JSON.parse(examples.get('json changes') ?? '')).error).toBeUndefined();
    expect(Object.keys(plain('yaml') as object).filter((key) => !(FACT_KEYS as readonly string[]).includes(key))).toEqual([]);
    const newspapers = [{ id: 'lanchuan-ribao', name: '澜川日报' }];
    const files = new Set(['scans/scan-0231.txt']);
    const { manifest, diagnostics } = readManifest(examples.get('csv') ?? '', { files, newspapers, language: 'en' });
    expect([manifest.size, diagnostics]).toEqual([1, []]);
    expect(examples.size).toBe(13);
  });

  test('has an article whose file is told rightly, and whose blocks have their lines', () => {
    const example = examplesIn(text).find(({ kind }) => kind === 'markdown article');
    const { frontMatter, body } = splitMarkdown(example?.text ?? '');
    const article = readYaml(frontMatter, articleSchema);
    expect(text).toContain(`\`${articleFilePath(article.address)}\``);
    expect(renderBody(body)).toHaveLength(article.provenance.body.length);
  });
});

test('both files have the same examples', () => {
  const [english, chinese] = FORMAT_FILES.map((file) => examplesIn(formatText(file)));
  expect(chinese).toEqual(english);
});

test.each([
  ['“渡口”', '「渡口」'],
  ['二○二四', '二〇二四'],
  ['１８．６公里', '18.6 公里'],
  ['《渡口》', '〈渡口〉'],
  ['渡口。', '渡口.'],
  ['臺灣', '台湾'],
  ['Straße', 'STRASSE'],
  ['本报讯 （记者', '本报讯（记者'],
])('search takes %s for %s, as is told', (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test.each([
  ['甲，乙', '甲、乙'],
  ['a b', 'ab'],
])('search tells %s from %s, as is told', (one, other) => {
  expect(foldText(one)).not.toBe(foldText(other));
});
