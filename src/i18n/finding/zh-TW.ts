// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { FindingTexts } from './texts.ts';

export const findingZhTW: FindingTexts = {
  home: {
    latest: '最新一期',
    recentIssues: '近期各期',
    newspapers: '館藏報紙',
    coverage: '館藏範圍',
    figureNewspapers: () => '種報紙',
    figureIssues: () => '期',
    figureArticles: () => '篇文章',
    browse: '分類瀏覽',
    wholeIssue: '閱讀本期全部版面',
  },

  newspaper: {
    years: '依年瀏覽',
    newest: '最新各期',
    facts: '報紙資訊',
    place: '地區',
    publisher: '出版者',
    number: '刊號',
    rights: '權利說明',
    held: '館藏',
    yearHeading: (year) => `${year}年`,
    empty: '這裡還沒有內容。',
  },

  lists: {
    sections: { name: '分類', intro: '依內容所屬的大類瀏覽。', empty: '還沒有分類。' },
    tags: { name: '標籤', intro: '文中出現的地點、機構與主題。', empty: '還沒有標籤。' },
    columns: { name: '專欄與系列', intro: '報紙的固定專欄和系列報導。', empty: '還沒有專欄。' },
    people: { name: '署名', intro: '記者、通訊員與攝影者，姓名照報紙所印。', empty: '還沒有署名。' },
    tagKinds: { place: '地點', organisation: '機構', topic: '主題' },
    otherTags: '其他',
    slices: '依時間分頁',
    slicesIntro: '從最早的一頁編起，編滿的一頁不再改變，可以引用。',
    slice: (number) => `第 ${number} 頁`,
    older: '較早一頁',
    newer: '較新一頁',
    toNewest: '最新文章',
  },
};
