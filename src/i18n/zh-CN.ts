import { calendarZhCN } from './calendar/zh-CN.ts';
import { citationsZhCN } from './citations/zh-CN.ts';
import { dataZhCN } from './data/zh-CN.ts';
import { doubtsZhCN } from './doubts/zh-CN.ts';
import { findingZhCN } from './finding/zh-CN.ts';
import { listsZhCN } from './lists/zh-CN.ts';
import type { Messages } from './messages.ts';
import { mirrorZhCN } from './mirror/zh-CN.ts';
import { offlineZhCN } from './offline/zh-CN.ts';
import { readingZhCN } from './reading/zh-CN.ts';
import { relatedZhCN } from './related/zh-CN.ts';
import { rightsZhCN } from './rights/zh-CN.ts';

/** Interface texts in simplified Chinese, the first language of the project. */
export const zhCN: Messages = {
  tag: 'zh-CN',

  navigation: {
    skip: '跳到正文',
    main: '主导航',
    breadcrumbs: '当前位置',
    home: '首页',
    search: '检索',
    about: '关于本站',
    neighbours: '前后翻阅',
  },

  searchForm: { label: '检索全文', placeholder: '输入词语', submit: '检索' },

  counts: {
    issues: (count) => `${count} 期`,
    pages: (count) => `${count} 版`,
    articles: (count) => `${count} 篇`,
    separator: ' · ',
    colon: '：',
  },

  dates: {
    undated: '日期不详',
    inferred: '推断',
    inferredWhy: '版面上没有印出日期，此日期由文中所述日期推断',
    doubtful: '存疑',
    doubtfulWhy: '版面上印的星期与此日期不符，二者之一可能识别有误',
    approximate: '约',
    confidence: (percent) => `可信度 ${percent}%`,
    span: (first, last) => `${first}至${last}`,
  },

  feed: { link: '订阅（Atom）', issues: (title) => `${title}：最新各期`, articles: (title) => `${title}：最新文章` },

  openSearch: { description: '逐字检索本馆所藏报纸的全文。' },

  about: {
    heading: '关于本站',
    texts: [
      '本站由报纸版面的识别文字自动整理而成：按期、版、篇排列，可以检索、引用和下载保存。',
      '原始文字从不改动。凡是不能确定的地方都加标记说明，凡是未能归入文章的文字都列在该版末尾。',
    ],
    newspapers: '馆藏报纸',
    made: '文字怎样得来',
    reading: '标记的含义',
    contact: '联系',
    rightsHolder: '权利人',
  },

  notFound: {
    heading: '没有这一页',
    text: '这个网址下没有内容。',
    hint: '可以从首页按报纸和日期查找，或者检索全文。',
  },

  alias: { heading: '网址已变更', text: '此内容现在的网址是：' },
  ...findingZhCN,
  ...readingZhCN,
  ...doubtsZhCN,
  calendar: calendarZhCN,
  citations: citationsZhCN,
  offline: offlineZhCN,
  related: relatedZhCN,
  browsing: listsZhCN,
  data: dataZhCN,
  mirror: mirrorZhCN,
  rights: rightsZhCN,
};
