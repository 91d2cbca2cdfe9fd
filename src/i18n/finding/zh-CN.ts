import type { FindingTexts } from './texts.ts';

export const findingZhCN: FindingTexts = {
  home: {
    latest: '最新一期',
    recentIssues: '近期各期',
    newspapers: '馆藏报纸',
    coverage: '馆藏范围',
    figureNewspapers: () => '种报纸',
    figureIssues: () => '期',
    figureArticles: () => '篇文章',
    browse: '分类浏览',
    wholeIssue: '阅读本期全部版面',
  },

  newspaper: {
    years: '按年浏览',
    newest: '最新各期',
    facts: '报纸信息',
    place: '地区',
    publisher: '出版者',
    number: '刊号',
    rights: '权利说明',
    held: '馆藏',
    yearHeading: (year) => `${year}年`,
    empty: '这里还没有内容。',
  },

  lists: {
    sections: { name: '分类', intro: '按内容所属的大类浏览。', empty: '还没有分类。' },
    tags: { name: '标签', intro: '文中出现的地点、机构与主题。', empty: '还没有标签。' },
    columns: { name: '栏目与系列', intro: '报纸的固定栏目和系列报道。', empty: '还没有栏目。' },
    people: { name: '署名', intro: '记者、通讯员与摄影者，姓名照报纸所印。', empty: '还没有署名。' },
    tagKinds: { place: '地点', organisation: '机构', topic: '主题' },
    otherTags: '其他',
    slices: '按时间分页',
    slicesIntro: '从最早的一页编起，编满的一页不再改变，可以引用。',
    slice: (number) => `第 ${number} 页`,
    older: '较早一页',
    newer: '较新一页',
    toNewest: '最新文章',
  },
};
