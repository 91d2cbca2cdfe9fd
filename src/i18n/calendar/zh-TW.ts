// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { CalendarTexts } from './texts.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

export const calendarZhTW: CalendarTexts = {
  weekdays: WEEKDAYS.map((short) => ({ short, full: `星期${short}` })),
  states: {
    present: { name: '有報', meaning: '收有當日報紙；數字為篇數' },
    failed: { name: '未能讀出', meaning: '有當日的檔案，但無法讀取' },
    'not-held': { name: '已出版，未收藏', meaning: '當日出過報，本館沒有收藏' },
    'not-published': { name: '未出版', meaning: '當日沒有出報' },
    unknown: { name: '不詳', meaning: '沒有當日的報紙，也不知道當日是否出報' },
    outside: { name: '所藏範圍之外', meaning: '在所藏首日之前或末日之後' },
  },
  legend: '圖例',
  inferred: '日期為推斷',
  day: (day, articles, editions) => [day, ...(editions === undefined ? [] : [editions]), articles].join('，'),
  monthCount: (month, issues) => `${month}，${issues}`,
  monthHeading: (year, month) => `${year}年${month}`,
  gaps: '沒有報紙的日子',
  source: '出處',
  noReason: '原因不詳',
  offDays: (weekdays) => `每逢${weekdays.join('、')}不出報。`,
  failed: '未能讀出的檔案',
  failedIntro: '下列檔案寫明屬於某日，但無法讀取，當日的內容因此缺失。',
  basis: { 'file-name': '日期據檔名', manifest: '日期據 issues.csv', collection: '日期據其在館藏資料夾中的位置' },
  contradictions: '說法不一之處',
  contradictionsIntro: '關於下列日子，本館的說明與所藏報紙或檔案不合，兩種說法都照錄，未作改動。',
  days: (count) => `${count} 天`,
  previousYear: '上一年',
  nextYear: '下一年',
  previousMonth: '上一個有報的月份',
  nextMonth: '下一個有報的月份',
  issuesOfMonth: '本月各期',
  holdings: '收藏清單（CSV）',
  holdingsNote: '逐日列出已收藏、未收藏、重複和未能讀出的各期。',
  allYears: '全部年份',
  keys: '可用方向鍵在有報的日子之間移動，Home、End 鍵到本月首末。',
  months: '各月',
  onThisDay: {
    heading: '歷史上的今天',
    intro: '選一天，看歷年這一天的報紙。數字為所藏期數。',
    none: '歷年的這一天都沒有收藏報紙。',
    today: '看今天',
    newest: (day, issues) => `${day}：${issues}`,
    previous: '前一天',
    next: '後一天',
    allDays: '全年各天',
    title: (day) => `歷史上的${day}`,
    years: (count) => `${count} 期`,
  },
};
