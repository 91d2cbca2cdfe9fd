import { describe, expect, test } from 'vitest';
import {
  isAdvertisementLabel,
  isBriefsLabel,
  isGenreTitle,
  isNoticeLabel,
  isSidebarLabel,
  NOTICE_HEADLINE,
} from '../../scripts/ingest/language/labels.ts';
import { DECK_DASH, SERIES } from '../../scripts/ingest/language/series.ts';

const KINDS = {
  briefs: isBriefsLabel,
  sidebar: isSidebarLabel,
  notice: isNoticeLabel,
  advertisement: isAdvertisementLabel,
  genre: isGenreTitle,
};

describe('labels', () => {
  test.each([
    ['briefs', ['简讯', '短讯', '快讯', '一句话新闻', '新闻速递', '资讯', '【短 讯】', '要闻简报', '国际简讯', '财经短波']],
    [
      'sidebar',
      [
        '采访手记',
        '记者手记',
        '■记者手记',
        '编后',
        '■ 编 后',
        '编者按',
        '链接',
        '新闻链接：',
        '相关链接',
        '新闻背景',
        '延伸阅读',
      ],
    ],
    ['sidebar', ['名词解释', '短评', '快评', '小贴士', '【记者观察】', '专家点评', '知识链接']],
    ['notice', ['公 告', '● 启事', '声明', '更正', '通告', '讣告', '遗失声明', '【招标公告】', '注销公告', '拍卖公告']],
    ['advertisement', ['广告', '公益广告', '·广告·', '【公益广告】']],
    ['genre', ['社论', '评论员文章', '■社论']],
    [
      undefined,
      ['简讯三则', '采访手记本丢了', '停水公告贴进了楼道', '广告法修订', '背景音乐', '链接世界', '短评论', '启事贴在门上'],
    ],
  ])('%s', (kind, texts) => {
    for (const text of texts) {
      const kinds = Object.entries(KINDS).flatMap(([name, is]) => (is(text) ? [name] : []));
      expect([text, ...kinds]).toEqual(kind === undefined ? [text] : [text, kind]);
    }
  });

  test.each([
    ['停水公告', true],
    ['关于“云杉湖”的通知', true],
    ['招领启事', true],
    ['停水公告贴进了楼道', false],
  ])('headline of a notice: %s %s', (text, is) => {
    expect(NOTICE_HEADLINE.test(text)).toBe(is);
  });
});

test.each([
  ['——《重走澜河》系列报道之一', true],
  ['——推进首府高质量发展系列报道', true],
  ['《重走澜河》系列报道③', true],
  ['《重走澜河》（二）', true],
  ['一线调查之三', true],
  ['建设公园（二）', false],
  ['森林覆盖率达三分之一', false],
  ['全国十大名城之一', false],
  ['——澜川市推动民族工作综述', false],
])('series: %s %s', (text, is) => {
  expect(SERIES.test(text)).toBe(is);
});

test.each([
  ['——访石渡县委书记何小满', true],
  ['—访守塔人何小满', true],
  ['——澜川市推动民族工作综述', true],
  ['——云杉湖候鸟纪实', true],
  ['一一云杉湖侧记', true],
  ['-3℃的早晨', false],
])('deck behind a dash: %s %s', (text, is) => {
  expect(DECK_DASH.test(text)).toBe(is);
});
