import { describe, expect, test } from 'vitest';
import { opensAsCaption } from '../../scripts/ingest/language/captions.ts';
import { findCredit, isCredit, isCreditLine } from '../../scripts/ingest/language/credits.ts';
import { readPeople } from '../../scripts/ingest/language/people.ts';

describe('credits, with the people they name', () => {
  test.each([
    ['■本报记者 王中宙 摄', ['记者:王中宙']],
    ['新华社记者 凡 军摄', ['记者:凡军']],
    ['中新社记者 张三 摄', ['记者:张三']],
    ['通讯员 张三 供图', ['通讯员:张三']],
    ['本报记者 张三 制图', ['记者:张三']],
    ['张三 李四 摄', ['摄影:张三', '摄影:李四']],
    ['（张 三 摄）', ['摄影:张三']],
    ['摄影/张三', ['摄影:张三']],
    ['图/李四', ['图:李四']],
    ['制图：张三', ['制图:张三']],
    ['本版制图：张三', ['制图:张三']],
    ['漫画/张三', ['漫画:张三']],
    ['新华社发', []],
    ['新华社发（张三 摄）', ['摄影:张三']],
    ['中新社发 张三 摄', ['摄影:张三']],
    ['新华社/法新', []],
    ['刘春辉摄（影像中国）', ['摄影:刘春辉']],
    ['龙 涛摄（人民视觉）', ['摄影:龙涛']],
    ['资料图片', []],
    ['（资料照片）', []],
    ['视觉中国', []],
    ['图/视觉中国', []],
    ['受访者供图', []],
    ['图片由市水务局提供', []],
    ['图片来源：影像中国', []],
    ['数据来源：市统计局', []],
  ])('%s', (text, people) => {
    expect(isCreditLine(text)).toBe(true);
    expect(readPeople(text).map(({ name, role = '' }) => `${role}:${name}`)).toEqual(people);
  });

  test.each([
    '摄影大赛',
    '航拍 摄',
    '新华社',
    '人民日报',
    '新华社发布消息',
    '图书馆',
    '资料图片展开幕',
    '（市发改委价格监测中心提供）',
    '摄',
    '他把这一切都拍摄',
  ])('no credit: %s', (text) => {
    expect(isCredit(text)).toBe(false);
  });

  test('who wrote the text too has a byline', () => {
    expect(isCredit('本报记者 沈若溪 陆一鸣 文/图')).toBe(true);
    expect(isCreditLine('本报记者 沈若溪 陆一鸣 文/图')).toBe(false);
  });

  test.each([
    ['辣椒挂满枝头。 本报记者 韩知秋 摄', '本报记者 韩知秋 摄'],
    ['市民在公园散步。张三摄', '张三摄'],
    ['市民在公园散步。（张三 摄）', '（张三 摄）'],
    ['市民在公园散步。新华社发（张三 摄）', '新华社发（张三 摄）'],
    ['石桥通车。（资料图片）', '（资料图片）'],
    ['他把这一切都拍摄', undefined],
    ['记者在现场拍摄。', undefined],
  ])('at the end of a text: %s', (text, credit) => {
    const start = findCredit(text);
    expect(start === undefined ? undefined : text.slice(start)).toBe(credit);
  });
});

test.each([
  ['图为工作人员检修', true],
  ['▲图为', true],
  ['上图：云杉湖', true],
  ['左图为石桥', true],
  ['（上图）', true],
  ['图①：1日，云杉湖', true],
  ['图一：石桥', true],
  ['图1 云杉', true],
  ['①工作人员', true],
  ['图片说明：', true],
  ['上图书馆借书', false],
  ['图书馆开放', false],
  ['图谋不轨', false],
  ['大图谋', false],
  ['图二手车', false],
])('caption: %s %s', (text, is) => {
  expect(opensAsCaption(text)).toBe(is);
});
