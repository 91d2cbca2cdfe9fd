import { isPhotographer } from './byline.ts';
import { readCreditLine } from './people.ts';
import { remember } from './remember.ts';

/** Longest credit at the end of a text, in characters. Only so much of its end is looked at. */
const MAX_CHARS = 64;

/** Agencies of pictures only: their bare name is a credit. */
const STOCK = '(?:人民视觉|视觉中国|东方[Ii][Cc]|IC\\s?photo|CFP|CNSPHOTO|影像中国|图虫创意)';
const AGENCY = `(?:新华社|中新社|人民日报|法新社?|路透社?|美联社?|${STOCK})`;
const MAKERS = '[（(]?[\\p{Script=Han}·\\s、]{2,20}\\s?(?:摄|作|绘|编制)[）)]?';
/** 新华社发 · 新华社发（张三 摄） · 刘春辉摄（影像中国） · 中新社发 张三 摄 · 新华社/法新 · 视觉中国供图 · 图/视觉中国 */
const AGENCY_CREDIT = new RegExp(
  `^(?:${STOCK}|(?:图|图片|供图|图源|图片来源|摄影)\\s?[：:／/]?\\s?${AGENCY}|${AGENCY}\\s?[／/]\\s?${AGENCY}|${AGENCY}\\s?(?:发|供图|图片|供本报专稿|资料图?片?)\\s?(?:${MAKERS})?|${AGENCY}\\s?${MAKERS}|[\\p{Script=Han}·\\s、]{2,20}?摄(?:影(?:报道)?)?\\s?[（(](?:${AGENCY}(?:发)?|资料图?片?)[）)])$`,
  'iu',
);
/** 资料图片 · 资料照片 · 网络图片 · 受访者供图 · 图片由市水务局提供 · 本版图片均由张三摄 */
const FIXED_CREDIT =
  /^(?:(?:本报)?(?:资料|网络|档案|效果|示意)(?:图片?|照片)|(?:图片|图|照片|图源|图片来源|照片来源|数据来源|资料来源|供图|视频截图)\s?[：:／/]\s?[\p{Script=Han}A-Za-z\d《》“”·、\s]{2,30}|(?:受访(?:者|对象|单位|企业|学校|人)|主办方|剧组|活动方|通讯员|网友|读者|市民|家属|[\p{Script=Han}]{2,14}(?:局|委|办|院|校|中心|公司|集团|大学|部|馆|队|站|所|会))(?:供图|提供图片)|(?:本版|本组|本文|以上|文中|均为)?(?:图片|照片|图)(?:均)?(?:由|为)[\p{Script=Han}·\s、]{2,24}(?:提供|摄|供图)|(?:均为|本版图片均为)?资料图片?)$/u;
/** Where a credit may begin within a text: after a stop, a space or an opening bracket, or with a mark. */
const START = /(?<=[。！？…”》）】\s])|(?=[（(●■◆▲★◎□])|(?<=[（(])/gu;

/**
 * The words tell who made a picture and nothing else: `■本报记者 王中宙 摄`, `新华社发（张三 摄）`, `资料图片`, `制图：张三`,
 * `受访者供图`; `本报记者 沈若溪 文/图` is one where it closes a text, since the pictures are its.
 */
export const isCredit = remember((text) => {
  const bare = text
    .trim()
    .replace(/^[●■◆▲★◎□△▶►]\s?/u, '')
    .replace(/^（([^（）]*(?:（[^（）]*）)?)）$/u, '$1')
    .replace(/^(?:本版|本报|本组)(?=制图|摄影|图片|供图|漫画|绘图)/u, '')
    .trim();
  if (bare.length < 3 || bare.length > MAX_CHARS) return false;
  return AGENCY_CREDIT.test(bare) || FIXED_CREDIT.test(bare) || isMakers(bare);
});

/** A credit alone on its line. Who wrote the text too has a byline: ●本报记者 沈若溪 柳絮 文/图. */
export function isCreditLine(text: string): boolean {
  const line = text.length <= MAX_CHARS ? readCreditLine(text) : undefined;
  return isCredit(text) && (line === undefined || line.onlyPictures || !line.hasWork);
}

/** Where the credit begins that a text ends with, if more stands before it: `…挂满枝头。 本报记者 韩知秋 摄`. */
export function findCredit(text: string): number | undefined {
  if (isCredit(text)) return 0;
  const from = Math.max(0, text.length - MAX_CHARS);
  const tail = text.slice(from);
  if (
    !/(?:[）)]|中国|视觉|摄影?|图|图片|照片|发|提供|绘|作|文|漫画|报道|视觉中国|法新|美联|路透|[Pp]hoto|CFP)[）)】]?\s?$/u.test(
      tail,
    )
  )
    return undefined;
  for (const { index } of tail.matchAll(START)) {
    const rest = tail.slice(index);
    if (from + index > 0 && isCredit(rest)) return from + index + rest.length - rest.trimStart().length;
  }
  return undefined;
}

// 本报记者 王中宙 摄 · 张三 李四 摄 · 本报记者 沈若溪 文/图
function isMakers(bare: string): boolean {
  if (isPhotographer(bare)) return true;
  const line = readCreditLine(bare);
  return line?.hasTitle === true && line.hasWork;
}
