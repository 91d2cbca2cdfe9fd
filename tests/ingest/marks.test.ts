import { describe, expect, test } from 'vitest';
import { curlQuotes, widenMarks } from '../../scripts/ingest/language/marks.ts';
import { tidySpaces } from '../../scripts/ingest/language/spaces.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { lineOf, offsetOf, traceLine } from '../../scripts/model/traced.ts';

describe('half-width marks widen in Chinese text', () => {
  test.each([
    ['7月18日,市水务局说:开闸!', '7月18日，市水务局说：开闸！'],
    ['本报讯(记者 沈若溪)', '本报讯（记者 沈若溪）'],
    ['增长20%,还有', '增长20%，还有'],
    ['全长1,200米', '全长1,200米'],
    ['早8:00开门', '早8:00开门'],
    ['“好”,他说', '“好”，他说'],
    ['The mill, the tide; and so on!', 'The mill, the tide; and so on!'],
    ['12:30, 13:45', '12:30, 13:45'],
    ['𠮷田,好', '𠮷田，好'],
    ['', ''],
  ])('%s → %s', (raw, wide) => {
    expect(widenMarks(raw)).toBe(wide);
  });
});

describe('straight quotes curl in pairs', () => {
  test.each([
    ['他说:"好的。"', '他说:“好的。”'],
    ['"甲""乙"两组', '“甲”“乙”两组'],
    ['只有一个"引号', '只有一个"引号'],
    ['已有“弯引号”和"直引号"', '已有“弯引号”和"直引号"'],
    ['在"，逗号前"开', '在"，逗号前"开'],
    ['the "mill"', 'the "mill"'],
  ])('%s → %s', (raw, curled) => {
    expect(curlQuotes(raw)).toBe(curled);
  });
});

describe('spaces of recognition go, printed ones stay', () => {
  test.each([
    ['认真贯 彻落实', '认真贯彻落实'],
    ['10月 17日', '10月17日'],
    ['使用 5G 网络', '使用5G网络'],
    ['本报记者 沈若溪', '本报记者 沈若溪'],
    ['（记者 沈若溪 陆一鸣）', '（记者 沈若溪 陆一鸣）'],
    ['月底见。（陆一鸣 何小满）', '月底见。（陆一鸣 何小满）'],
    ['（陆一鸣 何小满）说', '（陆一鸣何小满）说'],
    ['沈若溪 摄', '沈若溪 摄'],
    ['“暖企到家 助企到位”活动', '“暖企到家 助企到位”活动'],
    ['“暖企到家 助企到位，再说”', '“暖企到家助企到位，再说”'],
    ['the old   mill', 'the old mill'],
    ['he said “yes” — and “no” … then', 'he said “yes” — and “no” … then'],
    ['说 “好” 了', '说“好”了'],
  ])('%s → %s', (raw, tidy) => {
    expect(tidySpaces(traceLine(1, raw)).text).toBe(tidy);
  });
});

describe('a raw line is cleaned of what is no text', () => {
  test.each([
    ['## 晒秋', '晒秋', true],
    ['###### 晒秋', '晒秋', true],
    ['####### 晒秋', '####### 晒秋', false],
    ['#晒秋', '#晒秋', false],
    ['##', '', true],
    ['新华 **吟**会', '新华 吟会', false],
    ['\ufeff\u200b晒\u00ad秋\u202e', '晒秋', false],
    ['晒\u{e0067}秋😀𠮷', '晒秋😀𠮷', false],
    ['\u3000\u3000晒秋 \t', '晒秋', false],
    ['晒\t秋', '晒\t秋', false],
  ])('%j → %j', (raw, text, marked) => {
    const line = normaliseLine({ number: 7, raw });
    expect([line.content.text, line.marked]).toEqual([text, marked]);
    for (const [index, unit] of line.content.at.entries()) {
      expect([lineOf(unit), raw[offsetOf(unit)]]).toEqual([7, line.content.text[index]]);
    }
  });
});
