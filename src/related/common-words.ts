/**
 * Words that many articles share whatever they are about, folded. What a newspaper says every day tells nothing: these were taken
 * from the openings of the demonstration and of the archives that the parser was built on, by how many articles held them.
 */

/** Characters at which a run of shared Chinese text ends: particles, pronouns, numbers, parts of a date. */
export const BREAKING_CHARACTERS: ReadonlySet<string> = new Set(
  '的了在是和与及或对于将把被从到以等这那其也都就又并而且很更已还各每们我你他她它为由向让给使所之去来比过着起后前里内外上下' +
    '一二三四五六七八九十百千万亿零两几多个次名年月日时分号第届元余',
);

/** Chinese words of two or three characters, as a pattern; a longer one goes before one that it holds. */
export const COMMON_PATTERN = anyOf(
  '记者 本报 报讯 通讯 日电 今年 去年 昨日 昨天 今天 明天 近日 目前 如今 当天 上午 下午 晚上 早上 前后 以来 以后 之前 期间 ' +
    '市民 居民 群众 人员 人们 大家 工作 发展 建设 活动 服务 项目 举行 举办 开展 进行 全市 全省 全国 城市 城区 地区 中心 社会 社区 ' +
    '企业 有关 相关 问题 情况 方面 通过 实现 提高 加强 推进 推动 促进 开始 完成 成为 表示 介绍 了解 获悉 据悉 会议 召开 领导 部门 ' +
    '单位 负责 主任 书记 主席 局长 市长 省长 同志 代表 委员 重要 主要 重点 积极 全面 进一步 不断 持续 深入 有效 统筹 坚持 落实 ' +
    '加快 提升 打造 助力 启动 正式 首次 首批 新增 新建 来自 参加 共同 支持 保障 管理 改革 创新 经济 文化 生活 时间 地方 地点 ' +
    '附近 门口 路口 周边 一批 一场 一个 我市 我省 我国 本市 中国 国家 人民 政府 干部 党员 高质量 新时代 习近平 总书记 中央 精神 学习',
);

/** Stems of English words, as Porter's algorithm gives them; those of fewer than four letters are left out anyway. */
export const COMMON_STEMS: ReadonlySet<string> = new Set(
  (
    'about after again also although among anoth around back becaus been befor behind being below between both came come could ' +
    'does done down dure each even ever everi first five four from gave give gone good have here hour into issu just kept know ' +
    'last later less like littl long made make mani more most much must near need never next nine noon once only open other over ' +
    'part past peopl place plan said same says seven sever should sinc some still such take taken than that their them then there ' +
    'these thei they thing this those three through time todai togeth told took town toward under until upon used want week well ' +
    'went were what when where which while whose will with within without work would year yesterdai your dai march april june juli ' +
    'august septemb octob novemb decemb januari februari mondai tuesdai wednesdai thursdai fridai saturdai sundai morn even night ' +
    'hundr thousand report editor reader letter news local council counti public member meet'
  ).split(' '),
);

function anyOf(words: string): RegExp {
  return new RegExp(
    words
      .split(' ')
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'u',
  );
}
