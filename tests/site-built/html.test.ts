import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, inject, type TestContext, test } from 'vitest';
import { putFiles } from '../build/temporary.ts';
import { hasSeeds, need, needSeeds } from './archives.ts';
import { builtSite } from './built-site.ts';

/** Path of the Nu Html Checker, the one that validator.w3.org/nu runs. */
const CHECKER = createRequire(import.meta.url)('vnu-jar') as string;

interface Message {
  /** `file:/tmp/site/index.html` */
  url: string;
  type: string;
  message: string;
}

const SITES = [
  'demonstration',
  'published',
  'demonstration-en',
  'full',
  'variety',
  'variety-zh',
  'doubtful',
  'doubtful-en',
  'hostile',
  'hohhot',
] as const;

let messages: Message[] = [];
const folders: Record<string, string> = {};

// All in one run: starting the checker takes longer than checking a site.
beforeAll(async () => {
  if (!hasJava()) return;
  for (const name of SITES) if (name !== 'hohhot' || hasSeeds()) folders[name] = (await builtSite(name)).siteDir;
  folders['faulty'] = `${inject('builtSites')}/faulty`;
  putFiles(folders['faulty'], {
    'a/site.css': 'p { colour: red }',
    'a/index.html': '<!doctype html><html lang="en"><title>x</title><p><div id="y"></div></p><i id="y"></i>',
  });
  messages = await check(Object.values(folders));
}, 300_000);

test.for(SITES)('every page and style sheet of the site %s is valid', (name, context) => {
  needJava(context);
  if (name === 'hohhot') needSeeds(context);
  // Its texts are written to look like code, which the checker's guess at the language takes for English.
  const guesses = name === 'hostile' ? /^This document appears to be written in/u : /^$/u;
  expect(messagesOf(name).filter(({ message }) => !guesses.test(message))).toEqual([]);
});

test('a mistake in one page or style sheet is noticed', (context) => {
  needJava(context);
  const found = messagesOf('faulty').map(({ type, message }) => `${type}: ${message}`);
  expect(found.join('\n')).toMatch(/error: Duplicate ID “y”/u);
  expect(found.join('\n')).toMatch(/error: .*“colour”/u);
});

function messagesOf(name: string): Message[] {
  const folder = folders[name];
  if (folder === undefined || !existsSync(folder)) throw new Error(`The site ${name} was not checked.`);
  // Java writes file:/ where the standard has file:///, and both may or may not encode what is not ASCII.
  const path = decodeURI(pathToFileURL(folder).pathname);
  return messages.filter(({ url }) =>
    decodeURI(url)
      .replace(/^file:\/*/u, '/')
      .startsWith(`${path}/`),
  );
}

function hasJava(): boolean {
  return spawnSync('java', ['-version']).status === 0;
}

function needJava(context: TestContext): void {
  need(context, hasJava(), 'There is no Java on this machine, so the HTML was not checked.');
}

/** @throws when the checker did not run to its end: a report that is missing must not count as a clean one. */
async function check(paths: string[]): Promise<Message[]> {
  // Java opens files with names beyond ASCII only where the locale says UTF-8.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const child = spawn('java', ['-jar', CHECKER, '--format', 'json', '--skip-non-html', '--also-check-css', ...paths], { env });
  let report = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    report += part;
  });
  await once(child, 'close');
  const { messages: found } = JSON.parse(report) as { messages: Message[] };
  const broken = found.filter(({ type }) => type === 'non-document-error');
  if (broken.length > 0) throw new Error(`The checker stopped: ${broken.map(({ message }) => message).join('; ')}`);
  return found;
}
