import { expect, test } from 'vitest';
import { toPageLanguage } from '../../scripts/build/dev-languages.ts';
import type { Archive } from '../../src/schemas/archive.ts';

const ARCHIVE: Archive = { title: '旧报', language: 'zh-CN', secondLanguage: 'en', newspapers: [{ id: 'ribao', name: '日报' }] };
const LOCALS = Symbol.for('astro.locals');

function asked(url: string, archive: () => Archive = () => ARCHIVE) {
  const request = { url };
  toPageLanguage(request, archive);
  return { url: request.url, locals: Reflect.get(request, LOCALS) as unknown };
}

test('a page in the second language is the page of the first, told its language', () => {
  expect(asked('/en/about/?x=1')).toEqual({ url: '/about/?x=1', locals: { language: 'en' } });
  expect(asked('/en/')).toEqual({ url: '/', locals: { language: 'en' } });
});

test('everything else is asked for as before', () => {
  for (const url of ['/about/', '/english/', '/zh-tw/about/', '/assets/site.css'])
    expect(asked(url)).toEqual({ url, locals: undefined });
  const { secondLanguage: _, ...single } = ARCHIVE;
  expect(asked('/en/about/', () => single)).toEqual({ url: '/en/about/', locals: undefined });
});

test('an archive.yml that cannot be read stops no page', () => {
  const broken = () => {
    throw new Error('archive.yml is not valid');
  };
  expect(asked('/en/about/', broken)).toEqual({ url: '/en/about/', locals: undefined });
});
