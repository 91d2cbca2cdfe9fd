// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import { calendarZhTW } from './calendar/zh-TW.ts';
import { citationsZhTW } from './citations/zh-TW.ts';
import { dataZhTW } from './data/zh-TW.ts';
import { doubtsZhTW } from './doubts/zh-TW.ts';
import { findingZhTW } from './finding/zh-TW.ts';
import { listsZhTW } from './lists/zh-TW.ts';
import type { Messages } from './messages.ts';
import { mirrorZhTW } from './mirror/zh-TW.ts';
import { offlineZhTW } from './offline/zh-TW.ts';
import { readingZhTW } from './reading/zh-TW.ts';
import { relatedZhTW } from './related/zh-TW.ts';
import { rightsZhTW } from './rights/zh-TW.ts';

export const zhTW: Messages = {
  tag: 'zh-TW',

  navigation: {
    skip: '跳到正文',
    main: '主要導覽',
    breadcrumbs: '目前位置',
    home: '首頁',
    search: '檢索',
    about: '關於本站',
    neighbours: '前後翻閱',
  },

  searchForm: { label: '檢索全文', placeholder: '輸入詞語', submit: '檢索' },

  counts: {
    issues: (count) => `${count} 期`,
    pages: (count) => `${count} 版`,
    articles: (count) => `${count} 篇`,
    separator: ' · ',
    colon: '：',
  },

  dates: {
    undated: '日期不詳',
    inferred: '推斷',
    inferredWhy: '版面上沒有印出日期，此日期由文中所述日期推斷',
    doubtful: '存疑',
    doubtfulWhy: '版面上印的星期與此日期不符，二者之一可能辨識有誤',
    approximate: '約',
    confidence: (percent) => `可信度 ${percent}%`,
    span: (first, last) => `${first}至${last}`,
  },

  feed: { link: '訂閱（Atom）', issues: (title) => `${title}：最新各期`, articles: (title) => `${title}：最新文章` },

  openSearch: { description: '逐字檢索本館所藏報紙的全文。' },

  about: {
    heading: '關於本站',
    texts: [
      '本站由報紙版面的辨識文字自動整理而成：依期、版、篇排列，可以檢索、引用和下載保存。',
      '原始文字從不改動。凡是不能確定的地方都加標記說明，凡是未能歸入文章的文字都列在該版末尾。',
    ],
    newspapers: '館藏報紙',
    made: '文字怎樣得來',
    reading: '標記的含義',
    contact: '聯絡',
    rightsHolder: '權利人',
  },

  notFound: {
    heading: '沒有這一頁',
    text: '這個網址下沒有內容。',
    hint: '可以從首頁依報紙和日期尋找，或者檢索全文。',
  },

  alias: { heading: '網址已變更', text: '此內容現在的網址是：' },
  ...findingZhTW,
  ...readingZhTW,
  ...doubtsZhTW,
  calendar: calendarZhTW,
  citations: citationsZhTW,
  offline: offlineZhTW,
  related: relatedZhTW,
  browsing: listsZhTW,
  data: dataZhTW,
  mirror: mirrorZhTW,
  rights: rightsZhTW,
};
