/** 全媒体, 首席, 驻沪 … before 记者. Bounded, since 驻 and the words may follow one another in several ways. */
const MODIFIER =
  '(?:本报|本刊|本网|本台|全媒体|融媒体|报业|集团|新媒体|首席|高级|资深|实习|见习|特约|特派|特邀|驻站|摄影|文字|视频|图片|体育|财经|通联|青年|小|[驻赴][\\p{Script=Han}]{1,6}?)';
const CENTRE = '(?:[市县区旗盟州省]|自治区)?(?:全媒体|融媒体|传媒|新闻)中心[^\\s（）、，：]{0,8}?';
const TITLE = '(?:记者|通讯员|评论员|观察员|实习生|特约撰稿人|特约撰稿|撰稿人|撰稿|作者|通联站|主持人(?=[\\s：:/／]))';

/**
 * What a person is, printed before the names: 记者, 全媒体记者, 本报驻沪记者, 特约评论员, 实习生, 市融媒体中心深度报道组记者.
 * A pattern without anchors, for use with any flags.
 */
export const TITLE_WORDS = `(?:${CENTRE})?(?:${MODIFIER}){0,4}${TITLE}`;

/** What a person did for the text: printed before or after the name. */
const TEXT_WORK =
  '采访整理|采访撰稿|文并图|文图|参与采写|文字|撰文|采写|口述|整理|执笔|编译|翻译|译|主笔|采访|撰写|策划|统筹|综合整理|摄影报道|综合报道|文';
/** What a person did for the pictures. */
const PICTURE_WORK = '摄影|供图|制图|绘图|插图|图表|图片|图|摄制|摄|绘|漫画|作图|视频|题图|航拍';

/** 文, 图, 摄, 整理, 供图 … alone. */
export const WORK_WORD = new RegExp(`^(?:${TEXT_WORK}|${PICTURE_WORK}|文图|图文|文摄)$`, 'u');
/** 张三摄, 沈若溪整理: the work at the end of a word. */
export const WORK_AT_END =
  /^(.{2,8}?)(采访整理|参与采写|文并图|摄影报道|综合整理|摄影|供图|制图|绘图|采写|口述|整理|编译|撰文|文图|图文|摄|绘|文|图)$/u;
/** 摄影张三, 口述李四: the work at the beginning of a word. */
export const WORK_AT_START = /^(摄影|供图|制图|绘图|漫画|撰文|采写|口述|执笔)(.{2,4})$/u;

/** The works that make no text: their line is a credit. */
const PICTURE_ONLY = new RegExp(`^(?:${PICTURE_WORK})$`, 'u');

/** 摄, 供图, 漫画: not 文, 文/图, 摄影报道. */
export function isPictureWork(work: string): boolean {
  return PICTURE_ONLY.test(work);
}

/** `新华社`, `央视`, `江州日报`, `澜川新闻客户端` before 记者: whose reporter it is. */
export const AGENCY_NAME =
  /^(?:新华社|新华网|中新社|中新网|人民网|央视(?:新闻|网)?|央广网|CCTV|[\p{Script=Han}“”]{1,10}(?:日报社?|晚报|晨报|早报|时报|都市报|商报|青年报|快报|导报|新报|周报|周刊|电视台|广播电台|通讯社|新闻(?:网|客户端)?|客户端|融媒|观察|在线|网|云))$/u;

/** 新华社发, 视觉中国, 影像中国 among the names of a credit: no person. */
export const AGENCY_IN_CREDIT =
  /^(?:(?:新华社|中新社|法新社?|路透社?|美联社?|人民日报|人民视觉|视觉中国|影像中国|图虫创意|本报)(?:发|供图|图片|资料图?片?)?)$/u;

/** Words after 记者 or 评论员 that make a title or headline, though some begin like a name: 连线, 解读, 时评, 来信. */
export const WORD_AFTER_TITLE =
  /^(?:手记|调查|观察|文章|来信|连线|暗访|解读|关注|时评|走访|直击|体验|在线|访谈|专访|札记|日记|见闻|评论|视点|快评|短评|简讯|启事|天气|图文|相关|链接|公告|提示|报道|现场|眼中|镜头|笔记|探访|探营|探店|走进|走基层|蹲点|亲历|追踪|提问|问答|之家|协会|队伍|培训|招聘|招募|证|节|会|团|站|们)/u;
