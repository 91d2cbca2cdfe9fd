import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { runBackfile } from './command-line.ts';

const ARCHIVE_YML = `title: 旧报
language: zh-CN
newspapers:
  - { id: ribao, name: 日报 }
  - { id: renmin-chengbao, name: 人民城报 }
`;

/** Addresses of the articles that ingest makes of raw files, each with a headline of its own: headline by address. */
async function addressesOf(
  raw: Record<string, string>,
): Promise<{ found: Record<string, string>; code: number | null; stderr: string; root: string }> {
  const root = temporaryFolder();
  const archiveDir = join(root, 'archive');
  putFiles(archiveDir, { 'archive.yml': ARCHIVE_YML });
  putFiles(join(archiveDir, 'raw'), raw);
  const { code, stderr } = await runBackfile(['ingest', '--archive', archiveDir]);
  const articles = Object.entries(contentsOf(archiveDir)).filter(([file]) => file.startsWith('articles/'));
  const found = articles.map(([, text]) => [
    /^headline: (.*)$/mu.exec(text)?.[1] ?? '',
    /^address: (.*)$/mu.exec(text)?.[1] ?? '',
  ]);
  return { found: Object.fromEntries(found) as Record<string, string>, code, stderr, root };
}

function page(headline: string): string {
  return `# ${headline}\n\n市图书馆自本月起延长开放时间，每晚九时闭馆，周末照常，读者可以凭证入馆，也可以预约座位，十分方便。\n`;
}

test('newspaper, day and page are taken from the file name, from folders, from issues.csv or from front matter', async () => {
  const { found, code } = await addressesOf({
    '2024-07-19-02.txt': page('文件名写明日期版次'),
    '人民城报_20240719_A02.txt': page('文件名写明报名'),
    '2024/07/20/第3版.txt': page('文件夹写明日期'),
    'scan 1.txt': page('清单写明一切'),
    'issues.csv': 'file,newspaper,date,page,edition\nscan 1.txt,人民城报,2024-07-21,B1,2\n',
    'scan 2.txt': `---\nnewspaper: 人民城报\ndate: 2024-07-22\npage: 4\n---\n${page('文件头写明一切')}`,
    'scan 3.txt': page('什么也没有写明'),
  });
  expect(code).toBe(0);
  expect(found).toEqual({
    文件名写明日期版次: 'ribao/2024-07-19/p02/a01',
    文件名写明报名: 'renmin-chengbao/2024-07-19/pa02/a01',
    文件夹写明日期: 'ribao/2024-07-20/p03/a01',
    清单写明一切: 'renmin-chengbao/2024-07-21/ed-2/pb01/a01',
    文件头写明一切: 'renmin-chengbao/2024-07-22/p04/a01',
    什么也没有写明: 'ribao/undated/x01/a01',
  });
});

test('no statement leads out of the archive: it is refused, reported, and the text is kept', async () => {
  const { found, code, stderr, root } = await addressesOf({
    'a.txt': `---\nnewspaper: ../../../out\ndate: ../../out\npage: ../../out\nedition: ../out\n---\n${page('文件头想出去')}`,
    'b.txt': page('清单想出去'),
    'issues.csv': 'file,newspaper,date,page\nb.txt,../../out,2024-02-30,../../../out\n../../archive.yml,日报,2024-01-01,1\n',
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/front-matter-invalid|date-invalid/u);
  expect(Object.keys(found).sort()).toEqual(['文件头想出去', '清单想出去'].sort());
  for (const address of Object.values(found)) expect(address).toMatch(/^ribao\/undated\/x0\d\/a01$/u);
  expect(
    filesUnder(root, '').filter((file) => !/^archive\/(?:archive\.yml|(?:raw|articles|issues|ledger)\/)/u.test(file)),
  ).toEqual([]);
});
