import type { Language } from '../../../src/schemas/archive.ts';

/** What books say beside the words of the site. */
export interface BookWords {
  contents: string;
  printedPages: string;
  about: string;
  source: string;
  online: string;
  id: string;
  made: string;
}

/** In the language of the newspaper, which is that of the book. */
export const BOOK_WORDS: Readonly<Record<Language, BookWords>> = {
  'zh-CN': {
    contents: '目录',
    printedPages: '报纸版次',
    about: '关于本书',
    source: '来源',
    online: '在线版本',
    id: '内容标识',
    made: '本书由档案中的同一期报纸自动制成。引用时请写明报纸、日期和版次。',
  },
  'zh-TW': {
    contents: '目錄',
    printedPages: '報紙版次',
    about: '關於本書',
    source: '來源',
    online: '線上版本',
    id: '內容識別碼',
    made: '本書由檔案中的同一期報紙自動製成。引用時請寫明報紙、日期和版次。',
  },
  en: {
    contents: 'Contents',
    printedPages: 'Pages of the paper',
    about: 'About this book',
    source: 'Source',
    online: 'Online',
    id: 'Content id',
    made: 'This book was made by program from one issue in the archive. Please cite newspaper, date and page.',
  },
};
