import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DiagnosticKind } from '../../src/schemas/diagnostics/kind.ts';
import { toTaiwan } from './to-taiwan.ts';

/*
 * Writes the interface texts in the Chinese of Taiwan: `npm run zh-tw`. Run it after every change of a Chinese text or of
 * `zh-tw-words.csv`, and read what has changed; tests/site/zh-tw.test.ts compares the committed files with fresh ones.
 *
 * The source text of the Chinese files is converted as it stands: code is ASCII and stays, and so does whatever is put into
 * a text when a page is made, names and headlines of newspapers among them.
 */

const TEXTS = 'src/i18n/**/{zh-CN,*-zh-cn}.ts';
const DIAGNOSTICS = 'src/schemas/diagnostics/*.ts';
const DIAGNOSTICS_FILE = 'src/schemas/diagnostics/zh-tw.ts';

const HEAD = '// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.\n\n';

/** Every file in the Chinese of Taiwan by its path within the project. */
export async function taiwanFiles(projectRoot: string): Promise<Map<string, string>> {
  const sources = globSync(TEXTS, { cwd: projectRoot }).sort();
  const texts = sources.map((path): [string, string] => [
    renamed(path),
    taiwanModule(readFileSync(join(projectRoot, path), 'utf8')),
  ]);
  return new Map([...texts, [DIAGNOSTICS_FILE, await diagnosticsModule(projectRoot)]]);
}

/** A module of Chinese texts. Comments go: they tell of the original. */
function taiwanModule(source: string): string {
  const code = source.replaceAll(/^ *\/\*\*.*?\*\/\n/gmsu, '');
  return HEAD + toTaiwan(renamed(code));
}

/** Names of files, of constants, and the tag of the texts themselves; texts about a language keep its tag. */
function renamed(text: string): string {
  return text
    .replaceAll(/(?<=\btag: ')zh-CN(?=')|zh-CN(?=\.ts\b)/gu, 'zh-TW')
    .replaceAll(/zh-cn(?=\.ts\b)/gu, 'zh-tw')
    .replaceAll('ZhCN', 'ZhTW')
    .replaceAll('zhCN', 'zhTW');
}

/** The texts of all diagnostics, which stand beside the English ones in their tables. */
async function diagnosticsModule(projectRoot: string): Promise<string> {
  const lines: string[] = [];
  for (const path of globSync(DIAGNOSTICS, { cwd: projectRoot }).sort()) {
    if (path === DIAGNOSTICS_FILE) continue;
    const exported = (await import(pathToFileURL(join(projectRoot, path)).href)) as Record<string, unknown>;
    for (const table of Object.values(exported)) {
      for (const [code, { message, hint }] of Object.entries(table as Record<string, DiagnosticKind>)) {
        const told = hint ? `, hint: ${quoted(toTaiwan(hint['zh-CN']))}` : '';
        lines.push(`  '${code}': { message: ${quoted(toTaiwan(message['zh-CN']))}${told} },\n`);
      }
    }
  }
  const type = 'Readonly<Record<string, { message: string; hint?: string }>>';
  return `${HEAD}/** Texts of diagnostics by code. */\nexport const DIAGNOSTICS_ZH_TW: ${type} = {\n${lines.join('')}};\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

if (process.argv[1] === import.meta.filename) {
  const projectRoot = join(import.meta.dirname, '../..');
  for (const [path, text] of await taiwanFiles(projectRoot)) writeFileSync(join(projectRoot, path), text);
}
