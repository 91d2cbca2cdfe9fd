// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { ExportHelpTexts } from './export-help.ts';

export const exportHelpZhTW: ExportHelpTexts = {
  heading: '匯出的檔案',
  paragraphs: [
    '檢索結果可以全部匯出：CSV（試算表）、JSONL（程式）、RIS、BibTeX、CSL-JSON（書目管理軟體）。檔案在您的瀏覽器裡產生，每篇一列或一條，篇數與檢索結果的總數相等；若有內容未能檢索或讀取，檔案會逐列註明。',
    "文字照公布的樣子寫入，只有換行和連續空白併作一個空格，控制字元換成「�」。CSV 中以 = + - @ 等符號開頭、會被試算表當作公式的文字，前面加一個撇號（'），分號之後也是如此；去掉這個撇號就是原來的文字。",
    '原報沒有標題的文章，書目資料以「無題：」加正文開頭作題名，並在附註中說明。日期、版次不詳的不寫。檢索式、文字版本和首次出現處的上下文也寫在附註裡。',
  ],
  column: '欄名',
  meaning: '含義',
  columns: {
    query: '檢索式，照錄您所輸入的。',
    match: '比對方式：exact 逐字，word 拉丁文字依整詞，stem 英文依詞幹。',
    filters: '檢索式之外的篩選條件；沒有則為空。',
    corpus: '文字版本號；館內文字有任何改動，版本號就會不同。',
    missing: '未能檢索或讀取的部分。不為空時，此檔案不是全部結果。',
    id: '文章編號，即它在本站網址中的部分，不會重複。',
    newspaper_id: '報紙的編號。',
    newspaper: '報紙名稱。',
    date: '出版日期；不詳則為空。',
    edition: '同日第幾次出版；第一次為空。',
    page: '所印版次；不詳則為空。',
    page_name: '版名。',
    section_id: '分類的編號。',
    section: '分類名稱。',
    kind: '體裁：article 報導、brief 短訊、photo 圖片、sidebar 附文、notice 公告、series-piece 系列報導、continuation 續文、advertisement 廣告。',
    language: '正文語言（BCP 47）。',
    headline: '所印標題；沒有則為空。',
    opening_words: '正文開頭，僅在標題缺失時代稱，並非報紙所印。',
    authors: '署名中的人，依本館署名表的寫法。CSV 中以分號加空格分開，JSONL 中為陣列；下兩項和 missing 同此。',
    columns: '專欄和系列的名稱。',
    tags: '標籤。',
    characters: '正文字數，不計空白。',
    grade: '文字品質：a 未發現疑點，b 有少量存疑之處，c 有缺失、損壞或次序存疑。',
    occurrences: '檢索詞在標題和正文中出現的次數；只依署名、日期等尋找時為 0。',
    context_before: '首次出現處之前的文字，至多 40 字，不出本段。',
    context_hit: '首次出現的檢索詞，照文中寫法。',
    context_after: '首次出現處之後的文字，至多 40 字，不出本段。',
    permalink: '文章的固定網址；本站沒有公開網址時，是您開啟的網址。',
  },
};
