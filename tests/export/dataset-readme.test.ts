import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { PartFacts } from '../../scripts/export/dataset/part-facts.ts';
import type { ExportedArticle } from '../../src/catalog/index.ts';
import { makeArchive } from '../build/archive.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';
import { need } from '../site-built/archives.ts';
import { folderOfTests, jsonlRows, type MadeDataset, makeDataset, PROJECT_ROOT } from './made-dataset.ts';

const work = folderOfTests();
let made: MadeDataset;
beforeAll(async () => {
  made = await makeDataset(join(PROJECT_ROOT, 'content'), work);
});

const readMe = (part: string) => readFileSync(join(made.folder, `${part}.README.md`), 'utf8');
const hasSqlite = () => spawnSync('sqlite3', ['--version']).error === undefined;
const NOTICE = 'The Debian package sqlite3 is not installed, so the queries of the README were not run.';

/** The commands shown, in order. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gmu)].map(([, command = '']) => command);
}

/** Runs a command where the dataset lies, without anything of this project in reach. */
function run(command: string, folder: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('sh', ['-eu', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
  });
}

describe('the README', () => {
  it('tells in Chinese and then in English the same queries', () => {
    const text = readMe('all');
    const [chinese = '', english = ''] = text.split('\n---\n');
    expect(commandsIn(chinese).length).toBeGreaterThan(9);
    expect(commandsIn(english)).toEqual(commandsIn(chinese));
    expect(chinese.replaceAll(/```[\s\S]*?```/gu, '')).toMatch(/^# .*\n\n文章 109 篇，2023-10-18 至 2024-11-05。/u);
    expect(english).toContain('109 articles, 2023-10-18 to 2024-11-05.');
  });

  it('shows queries that run with sqlite3 alone, and that find something', (context) => {
    need(context, hasSqlite(), NOTICE);
    for (const { name } of made.result.parts) {
      const answers = commandsIn(readMe(name)).map((command) => ({ command, ...run(command, made.folder) }));
      expect(answers.filter(({ status, stderr }) => status !== 0 || stderr !== '')).toEqual([]);
      const silent = answers.filter(({ stdout }) => stdout.trim() === '');
      // An English year may have neither decks nor doubts.
      expect(silent.map(({ command }) => command).filter((command) => !command.includes('json_each'))).toEqual([]);
    }
  });

  it('counts a string as a look at every text does', (context) => {
    need(context, hasSqlite(), NOTICE);
    // Of words of Latin letters the index finds whole ones only.
    for (const { name } of made.result.parts.filter((part) => !part.name.startsWith('port-ellery'))) {
      const counting = commandsIn(readMe(name)).find((command) => command.includes('SELECT count(*) FROM articles_fts f JOIN'));
      const string = /instr\(t\.content, '([^']+)'\)/u.exec(counting ?? '')?.[1] ?? '';
      const texts = jsonlRows(join(made.folder, `${name}.jsonl`)).map(({ kicker, headline, decks, byline, text }) =>
        [kicker, headline, decks, byline, text].join('\n'),
      );
      const count = texts.filter((text) => text.includes(string)).length;
      expect(count).toBeGreaterThan(0);
      expect(
        run(counting ?? '', made.folder)
          .stdout.trim()
          .split('\n')
          .at(-1),
      ).toBe(String(count));
    }
  });

  it('names rights and version, and how to cite', () => {
    const [chinese = '', english = ''] = readMe('all').split('\n---\n');
    const { version } = JSON.parse(readFileSync(join(made.folder, 'all.datapackage.json'), 'utf8')) as { version: string };
    for (const text of [chinese, english]) {
      expect(text).toContain('澜川日报');
      expect(text).toContain('The Port Ellery Courier');
      expect(text).toContain('https://creativecommons.org/publicdomain/zero/1.0/');
      expect(text).toContain(version);
      expect(text).toContain(made.run.corpus);
    }
    expect(english).toMatch(/^Cite as: .*version [0-9a-f]{16}/mu);
    expect(readMe('port-ellery-courier-2024')).not.toContain('澜川日报社');
  });

  it('runs as shown on an archive of hostile names, and shows none of them as a mark or a command', async (context) => {
    need(context, hasSqlite(), NOTICE);
    const nasty = '`x` <script>alert(1)</script> [a](javascript:b) | $(touch hacked)';
    const archive = makeArchive([
      { address: 'ribao/2024-01-01/p01/a01', headline: `'; DROP TABLE articles; -- ${nasty}`, body: nasty },
    ]);
    putFiles(archive, {
      'archive.yml': stringify({
        title: nasty,
        language: 'zh-CN',
        newspapers: [{ id: 'ribao', name: nasty, rights: { statement: nasty, holder: nasty } }],
      }),
    });
    const { folder } = await makeDataset(archive, temporaryFolder());
    const text = readFileSync(join(folder, 'all.README.md'), 'utf8');
    const prose = text.replaceAll(/```[\s\S]*?```/gu, '');
    expect(prose).toContain('\\<script\\>');
    expect(prose).not.toMatch(/(?<!\\)<script|(?<!\\)\[a|(?<!\\)`x/u);
    for (const command of commandsIn(text)) {
      expect(command).not.toMatch(/DROP|touch/u);
      expect(run(command, folder)).toMatchObject({ status: 0, stderr: '' });
    }
  });
});

describe('the strings that queries show', () => {
  const facts = (headline: string, ...texts: string[]) => {
    const found = new PartFacts();
    const blocks = texts.map((text) => ({ kind: 'paragraph', html: '', text, lines: [] }));
    const article = { headline, blocks, quality: { grade: 'a' } } as unknown as ExportedArticle;
    found.add({ article, rights: { withhold: false } });
    return found;
  };

  it('stand in a headline and in its text', () => {
    expect(facts('启用：新渡口', '昨天渡口开放。').hanExample).toBe('渡口');
    expect(facts('New ferry opens', 'The ferry opens today.').example).toBe('ferry');
  });

  it('are letters and nothing else', () => {
    expect(facts("'; DROP", "'; DROP").example).toBe('DROP');
    expect(facts("'';--", "'';--").example).toBe('network');
    expect(facts('𠮷野𠮷', '𠮷野').example).toBe('𠮷野');
  });
});
