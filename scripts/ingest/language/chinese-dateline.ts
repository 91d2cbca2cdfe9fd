/** What a dateline tells. */
export interface ChineseDateline {
  /** Characters of the text that the dateline takes up. */
  length: number;
  agency?: string;
  place?: string;
  /** The words that name who wrote: `记者 张三 通讯员 李四`. */
  writers?: string;
}

/** Longest dateline, in characters. Only so much of a text's beginning is looked at. */
const MAX_CHARS = 130;

const NUMBER = '(?:[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const DAY = `(?:(?:(?:19|20)\\d{2}年)?\\s?(?:${NUMBER}\\s?月)?\\s?${NUMBER}\\s?日)`;
/** 讯 and 电 that end a dateline: not 讯息, 电力, 电影. */
const KIND = '(?:电讯|专电|特电|急电|特讯|快讯|专讯|消息|讯(?![息号飞问])|电(?![力影话视脑商台动梯网气报信池子器站工缆竞源波]))';
const PLACE = '[\\p{Script=Han}“”·、／/]';
const HERE = '本报|本刊|本网|本台|本社|本市|本埠|本省|本县|本区|本旗';
const AGENCY =
  '新华社|新华网|中新社|中新网|中国新闻网|人民网|人民日报|光明日报|经济日报|解放军报|法治日报|法制日报|科技日报|工人日报|农民日报|中国青年报|参考消息|央视新闻|央视网|央视|央广网|中央社|法新社|路透社|美联社|合众社|塔斯社|俄新社|德新社|安莎社|埃菲社|共同社|时事社|韩联社|朝中社|彭博社|今日俄罗斯通讯社|俄罗斯卫星通讯社|[\\p{Script=Han}]{2,4}通讯社|[\\p{Script=Han}]{2,4}(?:日报|晚报|晨报|早报|都市报|商报)(?!社)';
const BRACKETED = '（([^（）]{2,70})）|\\(([^()]{2,70})\\)';
/** 记者张三、李四报道： after 电 or 讯 */
const REPORTING =
  '((?:本报|见习|实习|首席|特派|全媒体|驻\\p{Script=Han}{1,4}?){0,3}(?:记者|通讯员|特派员)[\\p{Script=Han}·、\\s]{2,34}?)(?:综合|联合|电话)?报道\\s?[：:，,]';

const MARKS = '[●■◆▲★◎□▶►\\s]{0,3}[【〖［]?';
const END = `[】〗］\\]]?\\s?(?:${BRACKETED}|${REPORTING})?`;

/** 本报讯 · 本报综合讯 · 本报北京7月18日电 · 本报7月18日讯 · 本报驻东京7月18日专电 · 本报十八日讯 · 本报综合消息 */
const OWN = new RegExp(
  `^${MARKS}(?:${HERE})(?:综合|特约)?\\s?(?:驻?(${PLACE}{2,30}?)\\s?(?=${DAY}|专电|电\\s?[（(]|电$))?(?:${DAY})?\\s?${KIND}${END}`,
  'u',
);
/** 本报综合报道 · （本报综合） before text */
const OWN_SUMMARY = /^[【（]?本报综合(?:报道|整理|消息)[】）]?(?=[\s：:，,]|$)\s?[：:]?/u;
/** 新华社北京7月18日电 · 据新华社电 · 中新网7月18日电 · 综合新华社、中新社电 · 人民日报北京7月18日电 */
const BY_AGENCY = new RegExp(
  `^${MARKS}(?:据|综合|本报综合|转自)?(${AGENCY})(?:[、和](?:${AGENCY}))?\\s?(?:(${PLACE}{2,14}?)\\s?(?=${DAY})|(${PLACE}{2,6}?)\\s?(?=(?:专电|电|讯)(?:\\s|[（(：，】]|$)))?(?:${DAY})?\\s?${KIND}${END}`,
  'u',
);
/** 本报记者张三报道：今天… · 新华社记者张三、李四报道： */
const BY_REPORTER = new RegExp(`^${MARKS}(?:${AGENCY})?${REPORTING.replace('[：:，,]', '[：:]')}`, 'u');
/** 据新华社报道， · 据《江州日报》报道， · 据央视新闻消息， */
const BY_REPORT = new RegExp(
  `^${MARKS}(?:综合|据)(?:(${AGENCY})|《([\\p{Script=Han}]{2,12})》)(?:[\\p{Script=Han}]{0,6}日)?(?:综合)?(?:报道|消息)\\s?[，：:,]`,
  'u',
);

/**
 * The dateline that a text opens with: `本报讯（记者 沈若溪）`, `新华社北京7月18日电（记者 张三、李四）`, `【本报讯】`,
 * `据新华社电 记者张三报道：`; not `本报记者从…获悉`, `新华社记者表示`, `本报电子版上线`, `据新华社报道，…`.
 */
export function readChineseDateline(text: string): ChineseDateline | undefined {
  const opening = text.slice(0, MAX_CHARS);
  const own = OWN.exec(opening);
  if (own) return dateline(own[0], { place: own[1], writers: own[2] ?? own[3] ?? own[4] });
  const agency = BY_AGENCY.exec(opening);
  if (agency && !/记者|客户端/u.test(`${agency[2] ?? ''}${agency[3] ?? ''}`))
    return dateline(agency[0], {
      agency: agency[1],
      place: agency[2] ?? agency[3],
      writers: agency[4] ?? agency[5] ?? agency[6],
    });
  const reporter = BY_REPORTER.exec(opening);
  if (reporter && !/[从在了说获悉到]/u.test(reporter[1] ?? '')) return dateline(reporter[0], { writers: reporter[1] });
  const summary = OWN_SUMMARY.exec(opening);
  return summary ? dateline(summary[0], {}) : undefined;
}

/**
 * The source that a story's first words name: `据新华社报道，`, `据《江州日报》消息：`. In the middle of a story the same words
 * only quote, so this says nothing about where stories begin.
 */
export function readReportSource(text: string): ChineseDateline | undefined {
  const match = BY_REPORT.exec(text.slice(0, MAX_CHARS));
  return match ? dateline(match[0], { agency: match[1] ?? match[2] }) : undefined;
}

function dateline(printed: string, facts: Record<'agency' | 'place' | 'writers', string | undefined> | object): ChineseDateline {
  const told = Object.entries(facts).flatMap(([key, value]) => (typeof value === 'string' && value !== '' ? [[key, value]] : []));
  return { length: printed.trimEnd().length, ...Object.fromEntries(told) };
}
