import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** Where a piece of hostile text stands. */
export type Place = keyof typeof HOSTILE;

/**
 * Text that would do something if any step took it for more than text. In Chinese text the parser may widen punctuation,
 * so a test compares it folded.
 */
export const HOSTILE = {
  title: '</title><script>pwned("title")</script>',
  description: '"><svg onload=pwned("description")>',
  about: `{{7*7}}\${7*7}<%= 7*7 %><img src=x onerror=pwned("about")>`,
  contact: '<a href="javascript:pwned()">mail</a>',
  newspaper: '<b>澜川</b>',
  publisher: "'><script>pwned('publisher')</script>",
  pageName: '</h1><i>要闻</i>',
  columnTitle: '<b>街谈</b>"><svg onload=pwned()>',
  kicker: '<script>alert(1)</script>',
  headline: '\u202e</title><script>alert(2)</script><img src=x onerror=alert(2)>',
  deck: '"><svg onload=alert(3)>',
  byline: '<img src=x onerror=alert(4)>',
  tag: '<script>alert(5)</script>和<img src=x onerror="alert(5)">与<svg/onload=alert(5)>',
  markdown: '![](javascript:alert(6))或[x](javascript:alert(6))，又有[y][z]，`p`和*q*、__r__并~~s~~，|t|及[^1]',
  template: `{{7*7}}、\${6*8}、<%= 5*9 %>、{% raw %}、#{4*3}、<slot />、{Astro.props}`,
  closing: '</p></article></main></body></html><!-- 与 --> 与 <![CDATA[与]]>与</textarea></style>',
  entity: '&lt;b&gt;与&#60;b&#62;与&amp;lt;与&quot;与&nbsp;与&NotAnEntity;',
  automatic:
    '网址www.example.com与https://example.org/?a=1&copy=2与<https://example.org>，邮箱someone@example.com与<someone@example.com>',
  table: '<table><tr><td>与<base href="//example.org/">与<meta http-equiv=refresh content="0;url=//example.org">',
  block: '<iframe src="javascript:alert(7)"></iframe>与<style>*{display:none}</style>与<form action=//example.org><input>',
  invisible: '\u202e倒写\u202c和\u2066隔离\u2069和\u200b零宽\u0007铃声',
  listItem: '[ ] <details open ontoggle=alert(8)>',
  crosshead: '"><svg onload=alert(9)>',
  unassigned: '<script>alert(10)</script><object data=//example.org>',
};

/** Signs that are brackets and quotes to a reader but mean nothing to a program; every other sign becomes a dot. */
const HARMLESS: Record<string, string> = { '<': '〈', '>': '〉', '"': '”', "'": '’' };

/** The same places without any sign that means something, so that the text keeps its shape and does nothing. */
export const INNOCENT = Object.fromEntries(
  Object.entries(HOSTILE).map(([place, text]) => [place, text.replaceAll(/[!-/:-@[-`{-~]/gu, (sign) => HARMLESS[sign] ?? '·')]),
) as Record<Place, string>;

/** The same places with a word and a row of Han characters in which no line can be broken, as a page may have them. */
export const UNBROKEN = Object.fromEntries(
  Object.keys(HOSTILE).map((place) => [place, `${'Donaudampfschiff'.repeat(12)}${'长'.repeat(60)}${'——'.repeat(20)}`]),
) as Record<Place, string>;

/** Writes an archive whose every field holds the given texts, and whose raw files have awkward names. */
export function writeHostileArchive(archiveDir: string, text: Record<Place, string>): void {
  const put = (file: string, content: string) => {
    mkdirSync(dirname(join(archiveDir, file)), { recursive: true });
    writeFileSync(join(archiveDir, file), content);
  };
  put('archive.yml', archiveYml(text));
  put(`raw/旧 报 '引号' "双引号" & 百分%41/2024-07-19-01 "甲' 乙.txt`, firstPage(text));
  put('raw/第二 版.txt', `---\ndate: 2024-07-19\npage: 2\n---\n${secondPage(text)}`);
}

function archiveYml(text: Record<Place, string>): string {
  return stringify({
    title: `档案${text.title}`,
    language: 'zh-CN',
    description: text.description,
    about: [text.about],
    contact: text.contact,
    newspapers: [
      {
        id: 'wanbao',
        name: `${text.newspaper}晚报`,
        place: text.newspaper,
        publisher: text.publisher,
        number: text.publisher,
        rights: { holder: text.publisher, statement: text.publisher, uri: 'https://example.org/?a=1&copy=2' },
        pageNames: { 1: text.pageName, 2: text.pageName },
        columnTitles: [text.columnTitle],
      },
    ],
  });
}

function firstPage(text: Record<Place, string>): string {
  return `### 修旧如旧${text.kicker}

# 老街更新${text.headline}今日完工

——滨河街巷${text.deck}免费开放

本报讯（记者 ${text.byline} 王小明）7月18日，老街的最后一段围挡撤走，有${text.tag}，全长一公里的街巷向市民开放。

改造历时两年，街上有${text.markdown}，铺子陆续开门，也有${text.template}，居民说比从前好走多了。

河边还立着牌子，写着${text.closing}，旁边的石凳上坐着老人，墙上刷着${text.entity}，字迹${text.invisible}很清楚。

据介绍，${text.automatic}，市民可以在那里查看开放的时间。

---

今后这里将举办集市，届时有${text.table}，并设置${text.block}，欢迎市民前往，详情见街口的公告栏。

# 两条公交线路今起调整站点

${text.columnTitle}

□ 本报记者 李小路 ${text.byline}

为方便市民出行，两条公交线路自今日起调整站点，沿线设置了指示牌，乘客可以在站台上看到新的时刻表。
`;
}

function secondPage(text: Record<Place, string>): string {
  return `# 图书馆延长开放时间

市图书馆自本月起延长开放时间，每晚九时闭馆，周末照常，读者可以凭证入馆，也可以预约座位，十分方便。

# 一、怎样预约${text.crosshead}

市图书馆的读者可以凭证预约座位，图书馆每晚九时闭馆以前都可以入馆，周末照常开放。

# 二、何时开放

市图书馆每晚九时闭馆，周末照常开放，读者可以凭证入馆，图书馆的座位也可以预约。

- ${text.listItem}

title: ${text.tag}

# ${text.unassigned}
`;
}
