import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { inTurn } from './in-turn.ts';

/** Where an installed browser may be named, first found first taken. */
const VARIABLES = ['PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** A Chromium on this machine, and what it must be started with. */
export interface BrowserProgram {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * Starts a headless Chromium: one named in the environment, else one installed in `PATH`, else the one that
 * `@sparticuz/chromium` unpacks. Works as root. Close it after use.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await browserProgram()), headless: true });
}

/** The Chromium that `openBrowser` starts, for a program that starts it by itself. */
export async function browserProgram(): Promise<BrowserProgram> {
  const installed = namedBrowser() ?? installedBrowser();
  if (installed !== undefined) return program(installed, []);
  const { default: packed } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  // Its own list of flags switches the web's security off and puts everything into one process; neither is wanted here.
  // It takes a browser that another test is still unpacking for a finished one.
  const executable = await inTurn(join(tmpdir(), 'backfile-chromium.lock'), () => packed.executablePath());
  return program(executable, ['--headless=shell', '--no-zygote', '--disable-webgl']);
}

function program(executablePath: string, more: string[]): BrowserProgram {
  return {
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...more],
    // In a locale without Han characters it saves files under no name.
    env: { ...definedIn(process.env), LC_ALL: 'C.UTF-8' },
  };
}

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function namedBrowser(): string | undefined {
  return VARIABLES.map((name) => process.env[name]).find((path) => path !== undefined && isProgram(path));
}

function installedBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
