// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { DataTexts } from './texts.ts';

export const dataZhTW: DataTexts = {
  heading: '關於資料',
  intro: '本館的每一頁既供人閱讀，也供程式讀取。這裡說明有哪些資料、放在哪裡、怎樣引用。',
  link: '供程式讀取的資料',
  excerpt: { only: '本副本只收', version: '文字版本', whole: '全館網址' },
  columns: { address: '網址', field: '欄位', file: '檔案', meaning: '內容' },
  addresses: {
    heading: '網址',
    texts: [
      '期、版、篇各有固定網址，一經給出便長期有效。日期或版次更正、文章合併或拆分之後，舊網址仍然留著，指向新網址。',
      '篇的序號在首次發布時給出並登記，不會因為前後增減而重排。版次不明的版寫作 x 加順序號，日期不詳的期寫作 undated。',
    ],
    rows: {
      issue: '一期',
      page: '一版，依印出的版次',
      article: '一篇',
      edition: '同一天的第二次出版',
      year: '一年的各期',
      list: '一個分類、標籤、專欄或署名者的文章；編號在詞表裡',
      onePart: '同一清單的第一頁，從最舊的開始，滿頁後不再變動',
    },
  },
  onPages: {
    heading: '網頁裡的資料',
    texts: ['每篇文章的網頁頭部帶有三種資料，取自同一份記錄；不知道的一律不寫。'],
    rows: {
      tags: {
        name: '文獻標籤',
        meaning: '供 Zotero 等書目管理軟體儲存為報紙文章：DC.*、citation_*、prism.*。每位作者一條；跨版的文章列出各版。',
      },
      structured: {
        name: 'JSON-LD',
        meaning:
          'schema.org 詞彙：文章 NewsArticle 屬於一期 PublicationIssue，屬於報紙 Newspaper。期、報紙和首頁各有自己的一份。不重複正文。',
      },
      picture: { name: '圖片', meaning: '每期一張 1200×630 的 PNG，分享連結時顯示：報頭、日期、頭條。' },
    },
  },
  fields: {
    heading: '每篇文章的記錄',
    texts: [
      '網頁由一批 Markdown 檔案產生，每篇一個，檔案開頭是 YAML。這些檔案與原始文字一同由本館保管，不依賴本程式也能閱讀。主要欄位如下。',
    ],
    rows: {
      address: '固定網址；aliases 是用過的舊網址',
      date: '出版日期，以及它從何得知、有多可信',
      pagination: '所在的版，以及在版上的次序',
      kind: '報導、短訊、圖片、附文、公告、系列報導、續文、廣告',
      headline: '引題、標題、副題，分開記錄；標題缺失時 label 是正文開頭',
      byline: '署名照錄，其中的人名另列；電頭',
      section: '分類和標籤，連同判斷的依據',
      source: '出自哪個原始檔案、哪些行，檔案的 SHA-256；每一段的行號',
      joins: '哪些斷行接成了一段，依據哪條規則，把握多大',
      corrections: '改了什麼，原來是什麼，誰在何時因何而改',
      quality: '文字的等級（a、b、c）和理由',
    },
  },
  doubts: {
    heading: '日期與存疑',
    texts: [
      '資料裡的日期一律寫作 2024-10-18，是出版日期，不是事件發生的日期；不知道就沒有。推斷的日期也這樣寫，網頁上標明「推斷」和理由。',
      '文字由機器辨識，未經逐字校對。接合、缺漏和疑似損壞之處都在網頁上加標記，在記錄裡寫明位置和把握；統計時請依文字等級取捨。',
    ],
  },
  feeds: {
    heading: '訂閱來源',
    texts: [
      'Atom 與 JSON Feed 1.1 兩種格式，內容相同：標題、開頭幾句、日期、分類。最新 50 則；每種報紙較早的各期，從 Atom 訂閱來源的 prev-archive 逐份往前讀（RFC 5005）。',
    ],
    none: '本館沒有登記線上的網址，因此沒有訂閱來源。',
    archive: '全部報紙',
    lists: '每個分類、標籤、專欄和署名者的清單頁也各有訂閱來源。',
    atom: 'Atom',
    json: 'JSON',
  },
  search: {
    heading: '檢索',
    texts: ['檢索在瀏覽器裡進行，沒有伺服器。索引是一組靜態檔案，別的網頁也能使用。'],
    rows: {
      api: '程式，可在自己的網頁或程式裡檢索，用法見檢索說明',
      openSearch: '供瀏覽器的網址列使用（OpenSearch）',
      index: '索引清單；其中 corpus 是館藏狀態的編號',
    },
    help: '檢索說明',
  },
  files: {
    heading: '其他檔案',
    rows: {
      sitemap: '全部網頁的清單，依年分開；lastmod 是最近一次更正的日期',
      robots: '給爬蟲的說明：全部可讀',
      resourceSync:
        '供 ResourceSync 收割：除下載檔案外的全部檔案及其 SHA-256，依報紙和年份分開；其中的時間是館藏資料裡最近的日期，是否變動以 SHA-256 為準。從第二次發布起另有逐次發布的變更清單',
      contact: '聯絡方式，純文字',
    },
  },
  rights: {
    heading: '權利',
    texts: ['各報的權利狀況如下，也寫在每篇文章的資料裡。使用全文之前請先檢視。'],
    none: '未說明',
  },
  citing: {
    heading: '引用本館資料',
    texts: [
      '引用單篇文章，請用該篇網頁上的引文。引用整個館藏或一次統計，請寫明館藏名稱、網址和館藏狀態的編號：任何一篇的文字變動，編號就會不同；文字不變，編號也不變。編號見索引清單的 corpus。',
    ],
    example: (title, address) => `${title}[DB/OL]. ${address}. 館藏狀態：（corpus 編號）.`,
  },
  downloads: {
    heading: '取得資料',
    texts: [
      '檢索頁可以把一次檢索的全部結果存成 CSV、JSONL、RIS、BibTeX 或 CSL-JSON 檔案。網頁之間的連結都是相對的，整站複製到別處也能使用。',
    ],
    columns: { part: '範圍', files: '檔案' },
    kinds: {
      bundle: {
        name: '離線閱讀包',
        what: '解壓後雙擊 index.html 即可閱讀、檢索，不需要網路。',
        check: 'unzip -tq 檔名',
      },
      dataset: {
        name: '研究用資料集',
        what: '每篇文章一行，另有期、版、人名、標籤各表：JSONL、CSV、Parquet 和可以全文檢索的 SQLite；欄位說明見 codebook，用法見 README。',
        check: "sqlite3 檔名.sqlite 'PRAGMA integrity_check'",
      },
      citations: {
        name: '批次引文',
        what: '全年各篇的引文：RIS、CSL-JSON、BibTeX；issues.zip 裡依期分開。',
        check: 'ris2xml 檔名.ris > /dev/null',
      },
      epub: { name: '電子書', what: '每期一本 EPUB 3，依版排列。', check: 'npx epubcheck-ts 檔名' },
      bag: {
        name: '儲存包',
        what: 'BagIt 1.0，供圖書館收存：原始文字、整理後的 Markdown、更正和登記冊，附 SHA-512。',
        check: 'sha512sum -c manifest-sha512.txt',
      },
      zim: { name: 'Kiwix 檔案', what: '整站一個 ZIM 檔案，供 Kiwix 等閱讀器使用。', check: 'zimcheck -A 檔名' },
    },
    whole: '全部',
    index: '核對：各檔案的大小和 SHA-256 見',
    books: (count) => `共 ${count} 本，檔名取自報紙和日期`,
    dcat: '本資料集的 DCAT 著錄（JSON-LD）',
  },
  contact: { noExpiry: '本檔案沒有 Expires：它隨館藏產生，不含時間，館藏有聯絡方式一天，它就有效一天。' },
};
