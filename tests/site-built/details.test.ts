import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { splitMarkdown } from '../../scripts/build/front-matter.ts';
import { readYaml } from '../../scripts/build/yaml-data.ts';
import { type Article, articleSchema, SIGNATURE_ROLE } from '../../src/schemas/article.ts';
import { type BuiltSite, builtSite } from './built-site.ts';

let site: BuiltSite;
let signed: Article;

beforeAll(async () => {
  site = await builtSite('demonstration');
  const articles = filesUnder(site.archiveDir, 'articles').map((file) =>
    readYaml(splitMarkdown(readFileSync(join(site.archiveDir, file), 'utf8')).frontMatter, articleSchema),
  );
  const found = articles.find(({ byline }) => byline?.people?.some(({ role }) => role === SIGNATURE_ROLE));
  if (found === undefined) throw new Error('The demonstration has no article that is signed without a role.');
  signed = found;
}, 180_000);

const pageAt = (path: string) => readFileSync(join(site.siteDir, path, 'index.html'), 'utf8');

test('a signature without a role is never shown as though the paper printed one', () => {
  const [details = ''] = /<aside class="details".*?<\/aside>/su.exec(pageAt(signed.address)) ?? [];
  expect(details).toContain('<dt>署名</dt>');
  expect(details).not.toMatch(/<span class="role"[^>]*>署名</u);
  const signer = signed.byline?.people?.find(({ role }) => role === SIGNATURE_ROLE);
  const [facts = ''] = /<dl class="list-facts">.*?<\/dl>/su.exec(pageAt(`people/${signer?.id}`)) ?? [];
  expect(facts).toContain('没有写明身份');
  expect(facts).not.toMatch(/>署名</u);
});

test('an archive without an address gives an article an identifier, not half an address', () => {
  const page = pageAt(signed.address);
  expect(page).not.toContain('固定网址');
  expect(page.split('<dt>馆内编号</dt>').length - 1).toBe(2);
  expect(page).toContain(`>${signed.address}</a>`);
  expect(page).toContain(`<dd>${signed.address}</dd>`);
});
