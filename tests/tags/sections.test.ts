import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { issueSections } from '../../scripts/ingest/tags/issue-sections.ts';
import { chooseSection, type SectionClues } from '../../scripts/ingest/tags/sections.ts';
import { starterSections } from '../../scripts/new/starter-vocabulary.ts';
import type { Section } from '../../src/schemas/vocabulary.ts';
import { itemOf, loadedItems, pageOf } from '../ingest/items.ts';

const CHINESE = parse(starterSections('zh-CN')) as Section[];
const ENGLISH = parse(starterSections('en')) as Section[];

describe('short articles, by the words of the starter vocabulary', () => {
  test.each([
    ['economy', '前三季度外贸订单回暖', '全市进出口总值同比上升，园区里多家企业的生产线满负荷运转。'],
    ['livelihood', '供热管网提前注水', '物业工作人员逐户敲门，提醒居民家中留人，小区里贴出了通知。'],
    ['rural', '晚稻开镰', '合作社的收割机一早下田，村民说今年亩产比去年高出一成。'],
    ['environment', '冷空气周末到访', '气象台预计，周六夜间起气温下降六至八度，局地有阵雨。'],
    ['education', '老师把课堂搬到田埂上', '学生们围着水渠听讲，校长说这样的课每学期四次。'],
    ['health', '儿科夜门诊延时', '医院安排了两名医生值夜班，患者不必再赶早排队。'],
    ['society', '民警追回被骗养老钱', '接到报警后，反诈专员上门劝阻，转账被及时拦下。'],
    ['culture', '老街里的旧书展', '展览摆出两百册旧书，图书馆的读书会同时开讲。'],
    ['sport', '男篮客场险胜', '比赛最后一分钟，队员两罚全中，球队锁定小组第一。'],
    ['politics', '市人大常委会举行会议', '会议审议了三个议案，市政府有关部门列席。'],
    ['world', '两国元首互致贺电', '今年是两国建交四十周年，外交部发言人说双边往来日益密切。'],
    ['science', '新卫星传回第一张照片', '探测器的望远镜由研究团队在实验室里装配了三年。'],
    ['politics', '国务院任免国家工作人员', '任命三人为副部长。'],
    ['opinion', '停车难，难在哪里', '本报评论员 停车难不是一天两天。'],
    ['general', '一碗热汤面', '店门口的灯总是最晚才熄，他说习惯了。'],
  ])('%s: %s', (id, headline, text) => {
    expect(chooseSection({ headline, text }, CHINESE).id).toBe(id);
  });

  test.each([
    ['politics', 'Council backs dredging', 'The mayor cast the deciding vote after a long debate on the budget.'],
    ['rural', 'A late harvest', 'Farmers on the hill brought in the last of the crop before the rain.'],
    ['sport', 'Town hold Saltby', 'The league leaders had ten men for most of the match and the goal came late.'],
    ['world', 'Envoys leave', 'The ambassador sailed last night; peace talks between the two governments have failed.'],
    ['science', 'A message without wires', 'The professor showed his wireless machine in the laboratory.'],
    ['society', 'Two held after burglary', 'Police said a witness had seen a van; two men were charged.'],
    ['general', 'High and dry', 'The old boat stood on the shingle.'],
  ])('%s: %s', (id, headline, text) => {
    expect(chooseSection({ headline, text }, ENGLISH).id).toBe(id);
  });
});

const SECTIONS: Section[] = [
  { id: 'news', name: { 'zh-CN': '要闻' }, pages: ['1'] },
  { id: 'life', name: { 'zh-CN': '民生', en: 'Daily life' }, titles: ['民生直通车'], words: ['社区', '公交', '学校'] },
  { id: 'rural', name: { 'zh-CN': '三农' }, words: ['茶园', '秋收'], strong: ['合作社'], against: ['社区'] },
  { id: 'notices', name: { 'zh-CN': '公告' }, kinds: ['notice'] },
  { id: 'general', name: { 'zh-CN': '综合' } },
];

describe('the reason of a section', () => {
  test.each<[string, SectionClues, string]>([
    [
      'its column title first',
      { columnTitle: '民生直通车', pageName: '要闻', kind: 'notice', text: '' },
      'life column-title 民生直通车',
    ],
    ['then its kind', { pageName: '要闻', kind: 'notice', text: '' }, 'notices kind notice'],
    ['then the page name', { pageName: '要 闻', text: '茶园 秋收 合作社' }, 'news page-name 要 闻'],
    ['a name in any language, case and width', { pageName: 'ＤＡＩＬＹ life', text: '' }, 'life page-name ＤＡＩＬＹ life'],
    ['a page for the rest decides nothing that words can', { pageName: '综合', text: '茶园里秋收' }, 'rural words 秋收,茶园'],
    ['only what words cannot', { pageName: '综合', text: '茶园' }, 'general page-name 综合'],
    ['a strong word counts three', { text: '社区 公交，合作社的合作社' }, 'rural words 合作社,社区'],
    ['a word against', { text: '茶园秋收，社区' }, 'general fallback '],
    ['a word in the headline is enough', { headline: '秋收', text: '' }, 'rural words 秋收'],
    ['one in the text is not', { text: '茶园' }, 'general fallback '],
    ['of two alike the earlier', { text: '茶园秋收，学校公交' }, 'life words 公交,学校'],
    ['a longer text asks for more', { text: `茶园 秋收${'天色渐渐暗了下来。'.repeat(120)}` }, 'general fallback '],
    ['an unknown page name decides nothing', { pageName: '副刊', text: '' }, 'general fallback '],
  ])('%s', (_, clues, expected) => {
    const { id, basis, evidence = [] } = chooseSection(clues, SECTIONS);
    expect(`${id} ${basis} ${evidence.join(',')}`).toBe(expected);
  });

  test('the number of the page tips the scale', () => {
    const words: Section[] = [
      { id: 'a', name: { en: 'A' }, words: ['oak', 'elm'] },
      { id: 'b', name: { en: 'B' }, words: ['oak', 'elm'], pages: ['3'] },
    ];
    expect(chooseSection({ text: 'Oaks, elms, elms and oaks' }, words).id).toBe('a');
    expect(chooseSection({ text: 'Oaks, elms, elms and oaks', pageLabel: '3' }, words).id).toBe('b');
  });

  test('words come with what each counted, trust, and the second best', () => {
    const section = chooseSection({ headline: '合作社', text: '茶园里，合作社与公交、学校' }, SECTIONS);
    expect(section).toMatchObject({ id: 'rural', evidence: ['合作社', '茶园'], weights: [12, 1], runnerUp: { id: 'life' } });
    expect(section.confidence).toBeGreaterThan(0.9);
    expect(section.runnerUp?.confidence).toBeLessThan(0.1);
  });

  test('an archive without sections', () => {
    expect(chooseSection({ text: '茶园' }, [])).toEqual({ id: 'general', basis: 'fallback' });
  });
});

describe('in an issue', () => {
  const sectionsOf = (items: Parameters<typeof pageOf>[1]) => {
    const loaded = loadedItems([pageOf('p.txt', items, { label: '1' })]);
    return [...issueSections(loaded, new Map(), SECTIONS).values()].map(({ id, basis }) => `${id} ${basis}`);
  };

  test.each([
    ['a column title in brackets behind the headline', '灯下的摊（民生直通车）', 'life column-title'],
    ['without the title of the part', '灯下的摊（民生直通车·夜市）', 'life column-title'],
    ['not other brackets', '灯下的摊（图）', 'general fallback'],
    ['nor within the headline', '民生（民生直通车）灯下', 'general fallback'],
  ])('%s', (_, headline, expected) => {
    expect(sectionsOf([itemOf('夜。', { headline })])).toEqual([expected]);
  });

  test('a sidebar that says nothing goes where its story goes', () => {
    const story = itemOf('茶园。', { headline: '秋收', id: 'p01-l0001' });
    const sidebar = { ...itemOf('他笑了。', { line: 9, id: 'p01-l0009' }), parent: 'p01-l0001' };
    expect(sectionsOf([story, sidebar])).toEqual(['rural words', 'rural related']);
  });
});
