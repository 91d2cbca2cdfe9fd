import { expect, test } from 'vitest';
import { article } from '../../src/catalog/index.ts';
import { makeArchive } from '../build/archive.ts';
import { askCatalog } from '../build/open-catalog.ts';

const NEW = 'ribao/2024-01-03/p01/a01';
const archiveYml = (address: string) => `
title: 旧报
language: zh-CN
newspapers:
  - id: ribao
    name: 日报
    rights: { items: [{ address: ${address}, withhold: true }] }
`;
const LEDGER = {
  address: 'ribao/2024-01-02',
  movedTo: 'ribao/2024-01-03',
  pages: [],
  written: {},
};

/** Whether the text of an article is held, and what the editor is told. */
function ask(address: string, more: Record<string, string> = {}) {
  const archive = makeArchive(
    [{ address: NEW, reprints: ['ribao/2024-01-04/p01/a01'] }, { address: 'ribao/2024-01-04/p01/a01' }],
    {
      'archive.yml': archiveYml(address),
      ...more,
    },
  );
  return askCatalog(archive, ({ problems }) => ({ text: article(NEW).blocks.length, told: problems.map(({ code }) => code) }));
}

test('an issue that has moved to another day stays withheld', async () => {
  const { text } = await ask('ribao/2024-01-02', { 'ledger/ribao/2024/2024-01-02.json': JSON.stringify(LEDGER) });
  expect(text).toBe(0);
});

test('an entry for nothing that is held is told of, as it withholds nothing', async () => {
  expect(await ask('ribao/2024-01-02')).toEqual({ text: 1, told: ['rights-address-unknown'] });
});

test('a reprint in the open of a text that is withheld is told of', async () => {
  expect(await ask(NEW)).toEqual({ text: 0, told: ['rights-reprint-open'] });
});
