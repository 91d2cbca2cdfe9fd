import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadArchive } from '../../scripts/ingest/read/load-archive.ts';
import { createArchive } from '../../scripts/new/create-archive.ts';
import { temporaryFolder } from './temp-folder.ts';

test.each(['zh-CN', 'zh-TW', 'en'] as const)('a new archive in %s can be loaded at once', async (language) => {
  const dir = join(temporaryFolder(), 'new');
  const made = await createArchive({ dir, title: '人民城报 数字档案', language });
  const loaded = await loadArchive(dir);
  expect(made.newspaper).toBe('renmin-chengbao');
  expect(loaded.archive).toEqual({
    title: '人民城报 数字档案',
    language,
    newspapers: [{ id: 'renmin-chengbao', name: '人民城报' }],
  });
  expect(loaded).toMatchObject({ rawFolder: join(dir, 'raw'), diagnostics: [] });
  expect(loaded.sections.length).toBeGreaterThan(10);
  expect(loaded.tags.length).toBeGreaterThan(20);
  expect(made.files).toEqual([
    'archive.yml',
    'vocabulary/sections.yml',
    'vocabulary/tags.yml',
    'corrections/.gitkeep',
    'raw/.gitkeep',
  ]);
  expect(readdirSync(dir, { recursive: true }).filter((file) => String(file).endsWith('.new'))).toEqual([]);
});

test('every option is explained, and valid once its # is taken away', async () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const dir = temporaryFolder();
    await createArchive({ dir, title: 'Courier', language });
    const text = readFileSync(join(dir, 'archive.yml'), 'utf8');
    const enabled = text.replaceAll(/^( *)# ((?:[a-z]+[A-Z]?[a-z]*:(?: |$)| {2,}|'\d').*|- .*)$/gmu, '$1$2');
    writeFileSync(join(dir, 'archive.yml'), enabled);
    const { archive } = await loadArchive(dir);
    expect(Object.keys(archive).toSorted()).toEqual(
      ['about', 'address', 'contact', 'description', 'language', 'newspapers', 'raw', 'suggestions', 'tags', 'title'].toSorted(),
    );
    expect(Object.keys(archive.newspapers[0] ?? {}).toSorted()).toEqual(
      [
        'aliases',
        'columnTitles',
        'id',
        'language',
        'leadDays',
        'name',
        'number',
        'pageNames',
        'place',
        'publisher',
        'rights',
      ].toSorted(),
    );
  }
});

test('a hostile title stays a title', async () => {
  const title = '": {x: y} # <id> \n- *a &b !!js "\\ \u0007 $& <title>';
  const dir = temporaryFolder();
  await createArchive({ dir, title, language: 'en' });
  expect((await loadArchive(dir)).archive.title).toBe('": {x: y} # <id> - *a &b !!js "\\ $& <title>');
});

test('a raw folder elsewhere is stored relative to the archive', async () => {
  const folder = temporaryFolder({ 'pages/a.txt': '正文' });
  const dir = join(folder, 'archives/one');
  await createArchive({ dir, title: '澜川日报', language: 'zh-CN', raw: join(folder, 'pages') });
  const { archive, rawFolder, diagnostics } = await loadArchive(dir);
  expect([archive.raw, rawFolder, diagnostics]).toEqual(['../../pages', join(folder, 'pages'), []]);
  expect(existsSync(join(dir, 'raw'))).toBe(false);
});

test('an archive that is there is never overwritten', async () => {
  const dir = temporaryFolder({ 'archive.yml': 'mine' });
  await expect(createArchive({ dir, title: 'A', language: 'en' })).rejects.toThrow(/exists already.*another folder/su);
  expect(readdirSync(dir)).toEqual(['archive.yml']);
  expect(readFileSync(join(dir, 'archive.yml'), 'utf8')).toBe('mine');
});

test('vocabulary files that are there are kept', async () => {
  const dir = temporaryFolder({ 'vocabulary/tags.yml': '[]' });
  const { files } = await createArchive({ dir, title: 'A', language: 'en' });
  expect(files).not.toContain('vocabulary/tags.yml');
  expect(readFileSync(join(dir, 'vocabulary/tags.yml'), 'utf8')).toBe('[]');
});

test('a title is needed', async () => {
  await expect(createArchive({ dir: temporaryFolder(), title: ' \n', language: 'zh-CN' })).rejects.toThrow('标题');
});
