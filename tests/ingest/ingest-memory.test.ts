import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { archiveCacheFolder } from '../../scripts/build/cache-folder.ts';
import { checkCommand } from '../../scripts/commands/check.ts';
import { runIngest } from '../../scripts/commands/ingest.ts';
import { ingestCommand } from '../../scripts/commands/ingest-commands.ts';
import { recallIngest, trustedHashes } from '../../scripts/commands/ingest-memory.ts';
import { isSettled, scanArchive, scanRaw } from '../../scripts/ingest/cache/file-stamps.ts';
import { loadArchive } from '../../scripts/ingest/read/load-archive.ts';
import { putFiles } from '../build/temporary.ts';
import { correction } from '../corrections/corrected-archive.ts';
import { temporaryFolder } from '../read/temp-folder.ts';
import { temporaryArchive } from './archive-folder.ts';
import { quietConsole } from './quiet-console.ts';
import { readTree } from './read-tree.ts';

const FIRST = '2024-10-18-01.txt';
const SECOND = '2024-10-18-02.txt';
const RAW = {
  [FIRST]: '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子，摊主们把秤擦得锃亮。\n',
  [SECOND]: '夜市开张\n\n本报讯（记者 沈若溪）夜市昨晚开张，下转第九版\n',
  '2024-10-19-01.txt': '\u0000\u0001\u0000',
};
const ISSUE = 'lanchuan-ribao/2024/2024-10-18';
const ARTICLE = `articles/${ISSUE}/p01-a01.md`;

/** Longer than the clock of a file system takes to tick: what is changed from then on has another stamp. */
const settle = () => setTimeout(50);

interface Place {
  archive: string;
  cache: string;
}

/** An archive whose last ingest is remembered. */
async function rememberedPlace(files: Record<string, string> = {}): Promise<Place> {
  const place = { archive: temporaryArchive(RAW), cache: temporaryFolder() };
  putFiles(place.archive, files);
  await settle();
  await ingestCommand(place, quietConsole());
  expect(recallIngest(place.archive, place.cache)).toBeDefined();
  return place;
}

/** What a command prints and ends with. */
async function told(command: typeof ingestCommand, place: Place): Promise<unknown> {
  const console = { ...quietConsole(), loudness: 'verbose' as const };
  const code = await command(place, console);
  return { code, said: console.said, complained: console.complained };
}

const check: typeof ingestCommand = (options, console) => checkCommand({ ...options, report: false }, console);

describe('nothing changed', () => {
  test.each([
    ['ingest', ingestCommand],
    ['check', check],
  ] as const)('%s prints to the letter what it prints when it looks at everything', async (_, command) => {
    const place = await rememberedPlace();
    const before = await readTree(place.archive);
    await checkCommand({ ...place, report: false }, quietConsole());
    expect(recallIngest(place.archive, place.cache, true)).toBeDefined();
    const recalled = await told(command, place);
    expect(await readTree(place.archive)).toEqual(before);
    expect(recalled).toEqual(await told(command, { ...place, cache: temporaryFolder() }));
    expect(JSON.stringify(recalled)).toContain('file-binary');
  });

  test('a page that cannot be read is not read again', async () => {
    const place = await rememberedPlace();
    expect(recallIngest(place.archive, place.cache)).toMatchObject({ files: 2, failed: 1, parsed: 0, fromCache: 3 });
  });

  test('every doubt is remembered once a command has asked for them', async () => {
    const place = await rememberedPlace();
    expect(recallIngest(place.archive, place.cache, true)).toBeUndefined();
    await checkCommand({ ...place, report: false }, quietConsole());
    const recalled = recallIngest(place.archive, place.cache, true);
    expect(recalled?.diagnostics.map(({ code }) => code)).toContain('text-lost');
    expect(recalled?.places).toHaveLength(2);
  });

  test('what a check finds in a changed archive is not taken for what the last ingest found', async () => {
    const place = await rememberedPlace();
    const article = readFileSync(join(place.archive, ARTICLE));
    appendFileSync(join(place.archive, 'raw', SECOND), '又及。\n');
    await checkCommand({ ...place, report: false }, quietConsole());
    const memory = join(archiveCacheFolder(place.cache, place.archive), 'ingest-memory.json');
    expect(readFileSync(memory, 'utf8')).not.toContain('"rest"');
    expect(readFileSync(join(place.archive, ARTICLE))).toEqual(article);
  });

  test('what would come of a proposed correction is not remembered', async () => {
    const place = await rememberedPlace();
    const twin = await rememberedPlace({ 'corrections/day.yml': CORRECTION });
    const proposed = (await loadArchive(twin.archive)).corrections;
    expect(proposed).toHaveLength(1);
    await runIngest({ ...place, dryRun: true, proposed }, quietConsole());
    expect(recallIngest(place.archive, place.cache, true)).toBeUndefined();
  });

  test('an ingest that wrote nothing is remembered too', async () => {
    const place = await rememberedPlace();
    rmSync(join(archiveCacheFolder(place.cache, place.archive), 'ingest-memory.json'));
    await settle();
    await ingestCommand(place, quietConsole());
    expect(recallIngest(place.archive, place.cache)).toBeDefined();
  });
});

/** Another text of the same length and, as far as that can be had, the same time. */
function changeUnnoticed(file: string, from: string, to: string): void {
  const { atime, mtime } = statSync(file);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  utimesSync(file, atime, mtime);
}

const CORRECTION = correction(FIRST, '{ date: 2024-10-17 }');

const CHANGES: [string, (archive: string) => void][] = [
  ['a raw file is edited, with its time set back', (archive) => changeUnnoticed(join(archive, 'raw', FIRST), '早市', '晚市')],
  ['a raw file is added', (archive) => putFiles(archive, { 'raw/2024-10-20-01.txt': RAW[FIRST] })],
  ['a raw file is removed', (archive) => rmSync(join(archive, 'raw', SECOND))],
  ['a raw file is renamed', (archive) => renameSync(join(archive, 'raw', SECOND), join(archive, 'raw/2024-10-18-03.txt'))],
  ['a raw file is added in a folder', (archive) => putFiles(archive, { 'raw/more/2024-10-20-01.txt': RAW[FIRST] })],
  ['issues.csv states something', (archive) => putFiles(archive, { 'raw/issues.csv': `file,page\n${SECOND},5\n` })],
  ['archive.yml is edited', (archive) => changeUnnoticed(join(archive, 'archive.yml'), '要闻', '头版')],
  ['a vocabulary appears', (archive) => putFiles(archive, { 'vocabulary/people.yml': '- {name: 沈若溪, aliases: [沈若汐]}\n' })],
  ['weights appear', (archive) => putFiles(archive, { 'vocabulary/weights.json': '{}' })],
  ['a correction is added', (archive) => putFiles(archive, { 'corrections/day.yml': CORRECTION })],
  ['an article is edited by hand', (archive) => appendFileSync(join(archive, ARTICLE), '\n编者注。\n')],
  ['an article is edited, with its time set back', (archive) => changeUnnoticed(join(archive, ARTICLE), '早市', '晚市')],
  ['an article is deleted', (archive) => rmSync(join(archive, ARTICLE))],
  ['an article of another program is added', (archive) => putFiles(archive, { [ARTICLE.replace('a01', 'a07')]: '文\n' })],
  ['an issue is deleted', (archive) => rmSync(join(archive, `issues/${ISSUE}.md`))],
  ['the ledger of an issue is deleted', (archive) => rmSync(join(archive, `ledger/${ISSUE}.json`))],
  ['the ids of names are edited', (archive) => changeUnnoticed(join(archive, 'ledger/ids.json'), 'shen', 'chen')],
  ['a killed run left half a file', (archive) => putFiles(archive, { [`${ARTICLE}.tmp`]: '半' })],
  ['the collections are gone', (archive) => rmSync(join(archive, 'articles'), { recursive: true })],
];

test.each(CHANGES)('%s: it is seen, and all is as after an ingest that looks at everything', async (_, change) => {
  const place = await rememberedPlace();
  change(place.archive);
  expect(recallIngest(place.archive, place.cache)).toBeUndefined();
  const twin = await rememberedPlace();
  change(twin.archive);
  // What is told has no place of the archive in it.
  expect(await told(ingestCommand, place)).toEqual(await told(ingestCommand, { ...twin, cache: temporaryFolder() }));
  expect(await readTree(place.archive)).toEqual(await readTree(twin.archive));
});

describe('of an archive that has changed a little', () => {
  const trusted = ({ archive, cache }: Place) => {
    const scan = scanArchive(archive);
    if (scan) scanRaw(join(archive, 'raw'), scan);
    return scan ? trustedHashes(archive, cache, scan) : new Map<string, string>();
  };

  test('files that have not changed are known by their stamps, the others are not', async () => {
    const place = await rememberedPlace();
    const all = [...trusted(place).keys()];
    expect(all).toEqual(expect.arrayContaining([`raw:${FIRST}`, `raw:${SECOND}`, ARTICLE, `issues/${ISSUE}.md`]));
    changeUnnoticed(join(place.archive, ARTICLE), '早市', '晚市');
    rmSync(join(place.archive, 'raw', SECOND));
    expect([...trusted(place).keys()]).toEqual(all.filter((path) => path !== ARTICLE && path !== `raw:${SECOND}`));
    const text = readFileSync(join(place.archive, 'raw', FIRST));
    expect(trusted(place).get(`raw:${FIRST}`)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('a file that a person edits while ingest runs is not written over', async () => {
    const place = await rememberedPlace();
    writeFileSync(join(place.archive, 'raw', FIRST), RAW[FIRST].replace('院子', '河滩'));
    const done = (label: string) => label === '解析' && appendFileSync(join(place.archive, ARTICLE), '编者注。\n');
    const progress = (label: string) => ({ step: () => undefined, done: () => void done(label) });
    await runIngest(place, { ...quietConsole(), progress });
    expect(readFileSync(join(place.archive, ARTICLE), 'utf8')).toContain('编者注。');
  });
});

test('a link to a raw file that leads elsewhere is seen', async () => {
  const place = { archive: temporaryArchive(RAW), cache: temporaryFolder() };
  const [link, one, other] = ['link.txt', '.one', '.other'].map((name) => join(place.archive, 'raw', name)) as [
    string,
    string,
    string,
  ];
  for (const file of [one, other]) writeFileSync(file, RAW[FIRST]);
  symlinkSync(one, link);
  await settle();
  await ingestCommand(place, quietConsole());
  expect(recallIngest(place.archive, place.cache)).toBeDefined();
  rmSync(link);
  symlinkSync(other, link);
  expect(recallIngest(place.archive, place.cache)).toBeUndefined();
});

describe('what is not sure is not remembered', () => {
  const notRemembered = async (place: Place) => expect(recallIngest(place.archive, place.cache)).toBeUndefined();

  test.each([
    ['raw file', '解析', (archive: string) => appendFileSync(join(archive, 'raw', FIRST), '又及。\n')],
    ['article that the run has just written', '写入', (archive: string) => appendFileSync(join(archive, ARTICLE), '编者注。\n')],
    ['ledger', '写入', (archive: string) => rmSync(join(archive, 'ledger/ids.json'))],
  ])('a change while ingest runs: %s', async (_, stride, change) => {
    const place = { archive: temporaryArchive(RAW), cache: temporaryFolder() };
    await settle();
    const done = (label: string) => label === stride && change(place.archive);
    const progress = (label: string) => ({ step: () => undefined, done: () => void done(label) });
    await runIngest(place, { ...quietConsole(), progress });
    await notRemembered(place);
  });

  test.each([
    ['an article edited', '解析', (archive: string) => appendFileSync(join(archive, ARTICLE), '编者注。\n')],
    ['a raw file added', '写入', (archive: string) => putFiles(archive, { 'raw/2024-10-20-01.txt': RAW[FIRST] })],
    ['a raw file removed', '写入', (archive: string) => rmSync(join(archive, 'raw', SECOND))],
    ['a ledger edited', '写入', (archive: string) => appendFileSync(join(archive, 'ledger/ids.json'), ' ')],
  ])('a change while ingest writes over a few files: %s', async (_, stride, change) => {
    const place = await rememberedPlace();
    writeFileSync(join(place.archive, 'raw', FIRST), RAW[FIRST].replace('院子', '河滩'));
    await settle();
    const done = (label: string) => label === stride && change(place.archive);
    const progress = (label: string) => ({ step: () => undefined, done: () => void done(label) });
    await runIngest(place, { ...quietConsole(), progress });
    await notRemembered(place);
  });

  test('an ingest that wrote over a few files is remembered, its own files as it left them', async () => {
    const place = await rememberedPlace();
    writeFileSync(join(place.archive, 'raw', FIRST), RAW[FIRST].replace('院子', '河滩'));
    await settle();
    await runIngest(place, quietConsole());
    expect(recallIngest(place.archive, place.cache)).toBeDefined();
    appendFileSync(join(place.archive, ARTICLE), '编者注。\n');
    await notRemembered(place);
  });

  test('a file whose time is still to come', async () => {
    const place = await rememberedPlace();
    const later = new Date(Date.now() + 3_600_000);
    utimesSync(join(place.archive, 'raw', FIRST), later, later);
    await ingestCommand(place, quietConsole());
    await notRemembered(place);
  });

  test('collections that lie behind a link', async () => {
    const place = await rememberedPlace();
    renameSync(join(place.archive, 'articles/lanchuan-ribao'), join(place.archive, 'elsewhere'));
    symlinkSync('../elsewhere', join(place.archive, 'articles/lanchuan-ribao'));
    await settle();
    await ingestCommand(place, quietConsole());
    await notRemembered(place);
  });

  test('an archive that another process ingests, and a damaged memory', async () => {
    const place = await rememberedPlace();
    const lock = join(place.archive, '.ingest.lock');
    writeFileSync(lock, String(process.ppid));
    await notRemembered(place);
    await expect(ingestCommand(place, quietConsole())).rejects.toThrow(/Another run/u);
    rmSync(lock);
    const memory = join(archiveCacheFolder(place.cache, place.archive), 'ingest-memory.json');
    const text = readFileSync(memory, 'utf8');
    for (const damaged of [text.replace('"files":2', '"files":3'), text.slice(0, 100), '']) {
      writeFileSync(memory, damaged);
      await notRemembered(place);
    }
    writeFileSync(memory, text);
    await checkCommand({ ...place, report: false }, quietConsole());
    expect(recallIngest(place.archive, place.cache, true)).toBeDefined();
    appendFileSync(join(memory, '../ingest-doubts.json'), ' ');
    expect(recallIngest(place.archive, place.cache, true)).toBeUndefined();
    expect(recallIngest(place.archive, place.cache)).toBeDefined();
  });

  test.each([
    ['long ago', 1_000_000, true],
    ['in the same tick', 9_998_990.5, false],
    ['a whole second that may be a coarse clock’s', 9_998_000, false],
    ['two seconds before', 9_997_000, true],
  ])('%s', (_, time, settled) => {
    const file = { size: 1, ino: 1, mtimeMs: 500, ctimeMs: 500 };
    expect(isSettled({ ...file, mtimeMs: time }, 9_999_000)).toBe(settled);
    expect(isSettled({ ...file, ctimeMs: time }, 9_999_000)).toBe(settled);
  });
});
