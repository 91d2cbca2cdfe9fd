import type { DataTexts } from './texts.ts';

export const dataZhCN: DataTexts = {
  heading: '关于数据',
  intro: '本馆的每一页既供人阅读，也供程序读取。这里说明有哪些数据、放在哪里、怎样引用。',
  link: '供程序读取的数据',
  excerpt: { only: '本副本只收', version: '文本版本', whole: '全馆网址' },
  columns: { address: '网址', field: '字段', file: '文件', meaning: '内容' },
  addresses: {
    heading: '网址',
    texts: [
      '期、版、篇各有固定网址，一经给出便长期有效。日期或版次更正、文章合并或拆分之后，旧网址仍然留着，指向新网址。',
      '篇的序号在首次发布时给出并登记，不会因为前后增减而重排。版次不明的版写作 x 加顺序号，日期不详的期写作 undated。',
    ],
    rows: {
      issue: '一期',
      page: '一版，按印出的版次',
      article: '一篇',
      edition: '同一天的第二次出版',
      year: '一年的各期',
      list: '一个分类、标签、栏目或署名者的文章；编号在词表里',
      onePart: '同一列表的第一页，从最旧的开始，满页后不再变动',
    },
  },
  onPages: {
    heading: '网页里的数据',
    texts: ['每篇文章的网页头部带有三种数据，取自同一份记录；不知道的一律不写。'],
    rows: {
      tags: {
        name: '文献标签',
        meaning: '供 Zotero 等文献管理软件保存为报纸文章：DC.*、citation_*、prism.*。每位作者一条；跨版的文章列出各版。',
      },
      structured: {
        name: 'JSON-LD',
        meaning:
          'schema.org 词汇：文章 NewsArticle 属于一期 PublicationIssue，属于报纸 Newspaper。期、报纸和首页各有自己的一份。不重复正文。',
      },
      picture: { name: '图片', meaning: '每期一张 1200×630 的 PNG，转发链接时显示：报头、日期、头条。' },
    },
  },
  fields: {
    heading: '每篇文章的记录',
    texts: [
      '网页由一批 Markdown 文件生成，每篇一个，文件头是 YAML。这些文件与原始文字一同由本馆保管，不依赖本程序也能阅读。主要字段如下。',
    ],
    rows: {
      address: '固定网址；aliases 是用过的旧网址',
      date: '出版日期，以及它从何得知、有多可信',
      pagination: '所在的版，以及在版上的次序',
      kind: '报道、简讯、图片、附文、公告、系列报道、续文、广告',
      headline: '引题、标题、副题，分开记录；标题缺失时 label 是正文开头',
      byline: '署名照录，其中的人名另列；电头',
      section: '分类和标签，连同判断的依据',
      source: '出自哪个原始文件、哪些行，文件的 SHA-256；每一段的行号',
      joins: '哪些断行接成了一段，依据哪条规则，把握多大',
      corrections: '改了什么，原来是什么，谁在何时因何而改',
      quality: '文字的等级（a、b、c）和理由',
    },
  },
  doubts: {
    heading: '日期与存疑',
    texts: [
      '数据里的日期一律写作 2024-10-18，是出版日期，不是事件发生的日期；不知道就没有。推断的日期也这样写，网页上标明“推断”和理由。',
      '文字由机器识别，未经逐字校对。接合、缺漏和疑似损坏之处都在网页上加标记，在记录里写明位置和把握；统计时请按文字等级取舍。',
    ],
  },
  feeds: {
    heading: '订阅源',
    texts: [
      'Atom 与 JSON Feed 1.1 两种格式，内容相同：标题、开头几句、日期、分类。最新 50 条；每种报纸较早的各期，从 Atom 订阅源的 prev-archive 逐份往前读（RFC 5005）。',
    ],
    none: '本馆没有登记网上的网址，因此没有订阅源。',
    archive: '全部报纸',
    lists: '每个分类、标签、栏目和署名者的列表页也各有订阅源。',
    atom: 'Atom',
    json: 'JSON',
  },
  search: {
    heading: '检索',
    texts: ['检索在浏览器里进行，没有服务器。索引是一组静态文件，别的网页也能使用。'],
    rows: {
      api: '脚本，可在自己的网页或程序里检索，用法见检索说明',
      openSearch: '供浏览器的地址栏使用（OpenSearch）',
      index: '索引清单；其中 corpus 是馆藏状态的编号',
    },
    help: '检索说明',
  },
  files: {
    heading: '其他文件',
    rows: {
      sitemap: '全部网页的清单，按年分开；lastmod 是最近一次更正的日期',
      robots: '给爬虫的说明：全部可读',
      resourceSync:
        '供 ResourceSync 收割：除下载文件外的全部文件及其 SHA-256，按报纸和年份分开；其中的时间是馆藏数据里最近的日期，是否变动以 SHA-256 为准。从第二次发布起另有逐次发布的变更清单',
      contact: '联系方式，纯文本',
    },
  },
  rights: {
    heading: '权利',
    texts: ['各报的权利状况如下，也写在每篇文章的数据里。使用全文之前请先查看。'],
    none: '未说明',
  },
  citing: {
    heading: '引用本馆数据',
    texts: [
      '引用单篇文章，请用该篇网页上的引文。引用整个馆藏或一次统计，请写明馆藏名称、网址和馆藏状态的编号：任何一篇的文字变动，编号就会不同；文字不变，编号也不变。编号见索引清单的 corpus。',
    ],
    example: (title, address) => `${title}[DB/OL]. ${address}. 馆藏状态：（corpus 编号）.`,
  },
  downloads: {
    heading: '取得数据',
    texts: [
      '检索页可以把一次检索的全部结果存成 CSV、JSONL、RIS、BibTeX 或 CSL-JSON 文件。网页之间的链接都是相对的，整站复制到别处也能使用。',
    ],
    columns: { part: '范围', files: '文件' },
    kinds: {
      bundle: {
        name: '离线阅读包',
        what: '解压后双击 index.html 即可阅读、检索，不需要网络。',
        check: 'unzip -tq 文件名',
      },
      dataset: {
        name: '研究用数据集',
        what: '每篇文章一行，另有期、版、人名、标签各表：JSONL、CSV、Parquet 和可以全文检索的 SQLite；字段说明见 codebook，用法见 README。',
        check: "sqlite3 文件名.sqlite 'PRAGMA integrity_check'",
      },
      citations: {
        name: '批量引文',
        what: '全年各篇的引文：RIS、CSL-JSON、BibTeX；issues.zip 里按期分开。',
        check: 'ris2xml 文件名.ris > /dev/null',
      },
      epub: { name: '电子书', what: '每期一本 EPUB 3，按版排列。', check: 'npx epubcheck-ts 文件名' },
      bag: {
        name: '保存包',
        what: 'BagIt 1.0，供图书馆收存：原始文字、整理后的 Markdown、更正和登记册，附 SHA-512。',
        check: 'sha512sum -c manifest-sha512.txt',
      },
      zim: { name: 'Kiwix 文件', what: '整站一个 ZIM 文件，供 Kiwix 等阅读器使用。', check: 'zimcheck -A 文件名' },
    },
    whole: '全部',
    index: '核对：各文件的大小和 SHA-256 见',
    books: (count) => `共 ${count} 本，文件名取自报纸和日期`,
    dcat: '本数据集的 DCAT 著录（JSON-LD）',
  },
  contact: { noExpiry: '本文件没有 Expires：它随馆藏生成，不含时间，馆藏有联系方式一天，它就有效一天。' },
};
