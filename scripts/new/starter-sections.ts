import type { Section } from '../../src/schemas/vocabulary.ts';

/** A section of the starter vocabulary: its words in both languages. */
export interface StarterSection {
  id: string;
  name: { 'zh-CN': string; en: string };
  titles: string;
  /** Words that speak for it, and words that stand for it alone. */
  words?: string;
  strong?: string;
  /** Words that settle it. */
  decisive?: string;
  against?: string;
  englishTitles?: string;
  englishWords?: string;
  englishStrong?: string;
  englishDecisive?: string;
  kinds?: Section['kinds'];
}

/**
 * Sections of a general city daily. Words are those that an editor would take for the section at sight; common ones that
 * three sections could claim (发展, 工作, 活动) are left out. Titles are page names and column titles of many papers.
 */
export const STARTER_SECTIONS: readonly StarterSection[] = [
  {
    id: 'news',
    name: { 'zh-CN': '要闻', en: 'Main news' },
    titles: '要闻 头版 今日要闻 综合要闻 重点 国内 综合新闻',
    englishTitles: 'News,Front page,Main news,Home news,Latest news',
  },
  {
    id: 'politics',
    name: { 'zh-CN': '时政', en: 'Government' },
    titles: '时政 政务 党建 人大 政协',
    words:
      '市委 市政府 区委 县委 省委 自治区党委 政协 党组 座谈会 干部 基层党组织 代表委员 提案 议案 书记 市长 巡视 审议 统战 机关 党员 党建 党中央 国务院 总书记 全国政协 条例 会见 动员大会 反腐 廉政 从严治党 马克思主义 特色社会主义',
    strong:
      '人大常委会 常委会会议 主题教育 党纪学习教育 理论学习中心组 党风廉政 纪检监察 中心组 全面从严治党 宣讲 政府工作报告 主席团 党代会 全国人民代表大会 全国人大 中央政治局 中央委员会 国务院任免 任免 决定任命 民法典 监察委员会 不忘初心 政协委员 人大代表 国庆 阅兵',
    against: '比赛 患者',
    englishTitles: 'Government,Politics,Council',
    englishWords:
      'councillor,mayor,committee,vote,minister,motion,county,budget,candidate,secretary,commissioner,government,governor,senator',
    englishStrong: 'council,election,ordinance,bylaw,city hall,parliament,congress,senate,legislature,ballot,alderman',
  },
  {
    id: 'world',
    name: { 'zh-CN': '国际', en: 'World' },
    titles: '国际 国际新闻 环球 世界 天下 时事',
    words:
      '访华 大使 大使馆 外长 总统 首相 国会 白宫 关税 制裁 停火 难民 联军 武装分子 两国 双边 多边 联合国 欧盟 东盟 美方 中方 使馆 国际社会 国际组织',
    strong: '外交部 国事访问 正式访问 建交 两国关系 副总统 外交部长 领事馆 安理会 当地时间 峰会 涉华 世界卫生组织',
    against: '我市 全市 我省',
    englishTitles: 'World,Foreign,Abroad,International',
    englishWords: 'abroad,foreign,overseas,emperor,king,queen,prince,troops,war,army,treaty,embassy,cable,president',
    englishStrong: 'ambassador,consul,foreign office,foreign minister,peace talks,united nations,ceasefire',
  },
  {
    id: 'economy',
    name: { 'zh-CN': '经济', en: 'Business' },
    titles: '经济 财经 产业 商业 金融 工业',
    words: '企业 投资 产业 亿元 园区 消费 出口 订单 市场 工厂 生产线 研发 商圈 价格 销售额 产值 电商 物流 技改 项目',
    strong:
      '营商环境 经营主体 市场主体 招商引资 产业链 制造业 工业增加值 民营企业 贷款 金融 银行 税收 减税降费 外贸 进出口 算力 数据中心 新能源汽车',
    against: '社区 居民 患者 村民',
    englishTitles: 'Business,Economy,Markets',
    englishWords:
      'business,market,trade,company,investment,bank,price,job,factory,shop,sales,customer,export,profit,capital,cotton,share,contract,debt,railway,merchant',
    englishStrong: 'economy,inflation,shareholder,manufacturing,stock exchange,dividend,per cent,tariff,bankruptcy',
  },
  {
    id: 'livelihood',
    name: { 'zh-CN': '民生', en: 'Daily life' },
    titles: '民生 城事 生活 服务 社区 民生直通车',
    words: '居民 社区 小区 业主 便民 街道 路灯 电梯 菜价 补贴 就业 招聘 办事 窗口 社区食堂 家政 公园',
    strong:
      '社保 医保 养老 低保 供热 供暖 供水 供气 燃气 物业 公交 地铁 轨道交通 停车 泊位 老旧小区 公积金 住房保障 惠民 加装电梯 停水 停电 口袋公园',
    against: '比赛',
    englishTitles: 'Local,Daily life,Community',
    englishWords: 'resident,water,street,neighbourhood,neighborhood,tenant,rent,repair,bin,shop,road',
    englishStrong: 'housing,bus,parking,pension,heating,ferry,rubbish,refuse',
  },
  {
    id: 'society',
    name: { 'zh-CN': '社会', en: 'Society and law' },
    titles: '社会 法治 平安 警方 法制',
    words:
      '公安 派出所 受害人 救援 事故 纠纷 维权 举报 安全隐患 隐患 律师 志愿者 违法 报警 应急 骗子 牺牲 烈士 战士 好人 道德模范 见义勇为',
    strong:
      '公安机关 公益诉讼 志愿服务 民警 交警 法院 检察院 消防 火灾 诈骗 反诈 案件 嫌疑人 判决 被告 刑事 调解 普法 安全生产 酒驾 走失',
    englishTitles: 'Society,Crime,Courts',
    englishWords:
      'accident,rescue,volunteer,injured,victim,witness,stolen,crash,charged,lawyer,trial,killed,murder,prisoner,fire,thief,verdict,attorney,shot,funeral,wounded',
    englishStrong:
      'police,court,fire brigade,arrested,lifeboat,judge,burglary,inquest,jury,magistrate,coroner,constable,sentenced,sheriff',
  },
  {
    id: 'rural',
    name: { 'zh-CN': '三农', en: 'Farming' },
    titles: '三农 乡村 农业 农村 农牧',
    words: '农村 村民 村里 亩 大棚 种子 收割 灌溉 牧民 驻村 增收 农机 茶园 果园 乡亲 粮食 村委会 产量',
    strong: '农业 农民 乡村振兴 种植 养殖 合作社 丰收 春耕 秋收 播种 畜牧 高标准农田 和美乡村 脱贫攻坚 农产品',
    englishTitles: 'Farming,Country,Agriculture',
    englishWords: 'field,village,grain,barn,hay,milk,land,herd,orchard',
    englishStrong: 'farm,farmer,harvest,crop,livestock,sheep,cattle,tractor',
  },
  {
    id: 'environment',
    name: { 'zh-CN': '生态', en: 'Environment and weather' },
    titles: '生态 环保 天气 气象 环境',
    words: '绿化 污染 降水 气温 河道 植树 森林 保护区 排放 水质 河湖 生态 黄河流域 草原 晴 阵雨',
    strong: '湿地 候鸟 空气质量 气象台 冷空气 寒潮 暴雨 河长 防沙治沙 生态环境 碳排放 野生动物 蓝天保卫战 预警信号',
    englishTitles: 'Environment,Weather',
    englishWords: 'river,tide,rain,wind,gale,flood,tree,bird,forecast,temperature,coast',
    englishStrong: 'weather,wetland,storm,pollution,wildlife,climate',
  },
  {
    id: 'science',
    name: { 'zh-CN': '科技', en: 'Science and technology' },
    titles: '科技 科学 科普 数码 网络',
    words: '科技 科研 实验室 院士 科学家 智能 芯片 机器人 互联网 论文 专利 大数据 软件 研究团队 研制',
    strong: '航天 卫星 火箭 探测器 人工智能 量子 基站 无人机 科学院 载人 天文 望远镜 5G 基因 科考',
    against: '教育局 患者',
    englishTitles: 'Science,Technology,Tech',
    englishWords: 'research,experiment,engineer,machine,invention,computer,digital,data,laboratory,electric',
    englishStrong: 'scientist,science,technology,satellite,telescope,professor,software,wireless',
  },
  {
    id: 'education',
    name: { 'zh-CN': '教育', en: 'Education' },
    titles: '教育 校园 教科 科教',
    words: '学校 学生 老师 校园 家长 校长 同学 孩子 课程 作业 毕业 大学 专业 学院',
    strong: '教师 招生 高考 中考 课堂 幼儿园 义务教育 双减 课后服务 研学 职业教育 开学 教育局 托管 少先队',
    against: '主题教育 学习教育 警示教育',
    englishTitles: 'Education,Schools,Campus',
    englishWords: 'student,class,teacher,headmaster,exam,lesson,parent,course,degree',
    englishStrong: 'school,pupil,college,university,classroom,campus,faculty',
  },
  {
    id: 'health',
    name: { 'zh-CN': '健康', en: 'Health' },
    titles: '健康 卫生 医疗 医药',
    words: '医生 健康 手术 护士 治疗 体检 症状 血压 用药 卫生 感染 疫情 病人',
    strong: '医院 患者 疫苗 门诊 疾病 诊疗 中医 蒙医 卫健委 家庭医生 急诊 病毒 医护人员 疾控 接种',
    englishTitles: 'Health',
    englishWords: 'doctor,treatment,disease,illness,medicine,surgery,care,symptom',
    englishStrong: 'hospital,patient,vaccine,clinic,nurse,health',
  },
  {
    id: 'culture',
    name: { 'zh-CN': '文化', en: 'Arts and culture' },
    titles: '文化 文娱 副刊 文旅 旅游 读书 文艺',
    words: '文化 艺术 音乐 游客 景区 作品 舞台 观众 作家 歌曲 书法 老街 古城 电影 导演 旅游',
    strong:
      '演出 展览 博物馆 博物院 图书馆 美术馆 非遗 非物质文化遗产 文物 舞剧 戏剧 音乐会 读书 诗歌 乌兰牧骑 考古 书画 首演 小说',
    englishTitles: 'Arts,Culture,Books,Entertainment',
    englishWords:
      'music,artist,film,book,audience,play,choir,band,author,stage,singer,dance,heritage,show,performance,crowd,arena,actor,spectator,performer,entertainment,poet,painting',
    englishStrong:
      'theatre,theater,concert,museum,library,exhibition,festival,orchestra,gallery,novel,circus,opera,drama,moving picture',
  },
  {
    id: 'sport',
    name: { 'zh-CN': '体育', en: 'Sport' },
    titles: '体育 运动',
    words: '比赛 选手 体育 教练 队员 球迷 健身 夺冠 赛事 主场 比分 体育馆 参赛 金牌',
    strong: '冠军 联赛 球队 决赛 马拉松 篮球 足球 羽毛球 乒乓球 男篮 女排 运动员 运动会 那达慕 赛马 半决赛 小组赛 世界杯',
    englishTitles: 'Sport,Sports',
    englishWords: 'match,team,goal,season,player,win,defeat,points,score,game,race,innings,jockey',
    englishStrong:
      'league,champion,tournament,football,rugby,cricket,basketball,rowing,half-time,regatta,tennis,golf,handicap,polo',
  },
  {
    id: 'opinion',
    name: { 'zh-CN': '评论', en: 'Opinion' },
    titles:
      '评论 时评 社论 短评 读者来信 言论 采访手记 记者手记 今日谈 今日论坛 人民论坛 人民时评 锐评 快评 观点 论坛 杂谈 编者按 编后 编辑手记 读者之声 大家谈 一家之言 街谈巷议 热点时评 新闻时评 微评 评论员文章 评论员观察',
    words: '笔者 窃以为 值得深思 不妨 令人深思',
    decisive: '本报评论员 本报特约评论员',
    englishTitles: 'Opinion,Letters,Editorial,Comment',
    englishWords: 'opinion,reader',
    englishStrong: 'editorial',
    englishDecisive: 'letter to the editor,dear sir',
  },
  {
    id: 'notices',
    name: { 'zh-CN': '公告', en: 'Notices' },
    titles: '公告 启事 通告 声明 公示 广告 遗失声明',
    words: '公告 启事 招标 联系电话 报名时间 截止时间 受理',
    strong: '遗失 拍卖 征集启事 更正',
    decisive: '声明作废 特此公告 特此声明',
    englishTitles: 'Notices,Classified,Public notices',
    englishWords: 'notice,apply,telephone,wanted',
    englishStrong: 'tender,auction,hereby,for sale,in memoriam',
    kinds: ['notice', 'advertisement'],
  },
  { id: 'general', name: { 'zh-CN': '综合', en: 'General' }, titles: '' },
];
