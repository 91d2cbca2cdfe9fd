import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFacts } from '../archive-facts.ts';
import { type Builder, BuilderAbsent, type Workplace } from '../builder.ts';
import { hugoContent } from '../hugo-content.ts';
import { siteAssets } from '../site-assets.ts';
import { syncFolder } from '../sync-folder.ts';

/** Hugo as it is installed on the machine, with the project in `peers/hugo`. @throws BuilderAbsent if there is none. */
export async function hugoBuilder({ archiveDir, folder, projectRoot }: Workplace): Promise<Builder> {
  const name = `Hugo ${hugoVersion()}`;
  const siteDir = join(folder, 'public');
  cpSync(join(import.meta.dirname, '..', 'peers', 'hugo'), folder, { recursive: true });
  const assets = await siteAssets(projectRoot, join(folder, 'static'));
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const put = (file: string, value: unknown) => writeFileSync(join(data, file), JSON.stringify(value));
  const takeIn = () => {
    const { archive, sections, words } = archiveFacts(archiveDir);
    put('archive.json', archive);
    put('newspapers.json', Object.fromEntries(archive.newspapers.map((paper) => [paper.id, paper])));
    put('sections.json', sections);
    put('words.json', words);
    put('assets.json', assets);
    syncFolder(join(folder, 'content'), hugoContent(archiveDir));
  };
  const forget = () => {
    for (const part of ['public', 'resources', 'cache']) rmSync(join(folder, part), { recursive: true, force: true });
  };
  const args = ['--source', folder, '--config', join(folder, 'config.json'), '--cacheDir', join(folder, 'cache')];
  const command = (limitSeconds: number) => ({ program: 'hugo', args, cwd: folder, limitSeconds });
  return { id: 'hugo', name, siteDir, takeIn, forget, command };
}

function hugoVersion(): string {
  try {
    const told = execFileSync('hugo', ['version'], { encoding: 'utf8' });
    return /v(\d+\.\d+\.\d+)/u.exec(told)?.[1] ?? told.trim();
  } catch (cause) {
    throw new BuilderAbsent('Hugo is not installed', { cause });
  }
}
