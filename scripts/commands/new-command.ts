import type { Language } from '../../src/schemas/archive.ts';
import { createArchive } from '../new/create-archive.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';

/** `backfile new`: starts an archive folder. @returns the exit code */
export async function newCommand(
  dir: string,
  options: { title: string; language: Language; raw?: string },
  console: Console,
): Promise<number> {
  const { files, newspaper } = await createArchive({ dir, ...options });
  for (const file of files) console.say(`${dir}/${file}`);
  console.say(
    options.language === 'en'
      ? `Addresses will begin with /${newspaper}/. Change the id in archive.yml before the first build, never after. Next: npm run build -- --archive ${dir}`
      : `网址将以 /${newspaper}/ 开头；如需更改，请在首次生成前修改 archive.yml 中的 id。下一步：npm run build -- --archive ${dir}`,
  );
  return EXIT.ok;
}
