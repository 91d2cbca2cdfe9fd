import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GIVEN_ROLES, operationSchema } from '../../src/schemas/corrections.ts';
import { correctedArchive, correction, publish } from './corrected-archive.ts';

/** The page that the examples of the README are about. */
const RAW = `卷首新风
早市搬进新的院子里

本报讯（记者 沈若溪）早市搬进了院子，

居民说早晨安静了。渡口明天复航。

摊位比从前多了一倍。

渡口停航

本报讯（记者 韩知秋）渡口因大雾停航一夭。

沿江设有歇脚亭
`;
const PAGE = '2024-10-18-02.txt';

function sectionOf(file: string, heading: string): string {
  const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
  return text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
}

const ENGLISH = sectionOf('README.md', 'Corrections');
const CHINESE = sectionOf('README.zh-CN.md', '更正');

/** The operations of the table. */
function operationsIn(section: string): string[] {
  return [...section.matchAll(/^\| `(\{.*?\})` \|/gmu)].map(([, operation]) => operation ?? '');
}

function exampleIn(section: string): string {
  return /```yaml\n([\s\S]*?)```/u.exec(section)?.[1] ?? '';
}

describe('the examples of the README', () => {
  test('are the same in both languages, and show every operation and role', () => {
    expect(operationsIn(CHINESE)).toEqual(operationsIn(ENGLISH));
    expect(exampleIn(CHINESE)).toBe(exampleIn(ENGLISH));
    const shown = operationsIn(ENGLISH).map((operation) => /\w+/u.exec(operation)?.[0]);
    expect(shown.toSorted()).toEqual(Object.keys(operationSchema.shape).toSorted());
    for (const role of GIVEN_ROLES) expect([ENGLISH, CHINESE].every((section) => section.includes(role))).toBe(true);
  });

  test('fit the page they are about, the whole one too', async () => {
    const { texts, errors } = await publish(correctedArchive({ [PAGE]: RAW }, { 'a.yml': exampleIn(ENGLISH) }));
    expect(errors).toEqual([]);
    expect(texts.join('\n')).toContain('渡口因大雾停航一天。');
  });

  test.each(operationsIn(ENGLISH))('%s changes what is published, and nothing of the text', async (operation) => {
    const plain = await publish(correctedArchive({ [PAGE]: RAW }, {}));
    const { articles, errors, outcome } = await publish(
      correctedArchive({ [PAGE]: RAW }, { 'a.yml': correction(PAGE, operation) }),
    );
    expect(errors).toEqual([]);
    expect(outcome.diagnostics.filter(({ code }) => code.startsWith('conservation'))).toEqual([]);
    const isRole = operation.includes('role:');
    expect(articles.some(({ front }) => front.corrections)).toBe(!isRole);
    expect(JSON.stringify(plain.articles)).not.toContain('校对员');
  });
});
