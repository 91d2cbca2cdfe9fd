/** A subject with its names in each language, the first of which is the tag's. */
export interface StarterTopic {
  id: string;
  'zh-CN': string[];
  en: string[];
}

/** Subjects found in any city daily. Places and organisations are each archive's own. */
export const STARTER_TOPICS: readonly StarterTopic[] = [
  { id: 'weather', 'zh-CN': ['天气', '天气预报', '气温', '降雨'], en: ['Weather', 'weather forecast', 'weather bureau'] },
  { id: 'public-transport', 'zh-CN': ['公共交通', '公交', '地铁'], en: ['Public transport', 'bus service'] },
  { id: 'road-works', 'zh-CN': ['道路施工', '道路改造', '封闭施工'], en: ['Road works'] },
  { id: 'housing', 'zh-CN': ['住房', '老旧小区改造', '保障性住房'], en: ['Housing'] },
  { id: 'heating', 'zh-CN': ['供热', '供暖'], en: ['Heating'] },
  { id: 'water', 'zh-CN': ['供水', '节水', '水利'], en: ['Water supply'] },
  { id: 'elderly-care', 'zh-CN': ['养老', '养老服务'], en: ['Care of the elderly'] },
  { id: 'employment', 'zh-CN': ['就业', '招聘会'], en: ['Employment', 'job fair'] },
  { id: 'school', 'zh-CN': ['中小学', '义务教育', '中小学校', '中小学生'], en: ['Schools'] },
  { id: 'examinations', 'zh-CN': ['考试', '高考', '中考'], en: ['Examinations'] },
  { id: 'hospitals', 'zh-CN': ['医院', '医疗'], en: ['Hospitals'] },
  { id: 'food-safety', 'zh-CN': ['食品安全'], en: ['Food safety'] },
  { id: 'fire-safety', 'zh-CN': ['消防', '消防安全'], en: ['Fire safety'] },
  { id: 'work-safety', 'zh-CN': ['安全生产'], en: ['Safety at work'] },
  { id: 'fraud', 'zh-CN': ['诈骗', '反诈'], en: ['Fraud'] },
  { id: 'heritage', 'zh-CN': ['文化遗产', '非遗', '非物质文化遗产', '文物'], en: ['Heritage'] },
  { id: 'museums', 'zh-CN': ['博物馆', '博物院'], en: ['Museums'] },
  { id: 'libraries', 'zh-CN': ['图书馆', '农家书屋', '全民阅读'], en: ['Libraries', 'public library'] },
  { id: 'tourism', 'zh-CN': ['旅游', '文旅'], en: ['Tourism'] },
  { id: 'football', 'zh-CN': ['足球'], en: ['Football'] },
  { id: 'basketball', 'zh-CN': ['篮球'], en: ['Basketball'] },
  { id: 'wetlands', 'zh-CN': ['湿地'], en: ['Wetlands'] },
  { id: 'air-quality', 'zh-CN': ['空气质量', '大气污染'], en: ['Air quality'] },
  { id: 'harvest', 'zh-CN': ['秋收', '丰收', '春耕'], en: ['Harvest'] },
  { id: 'rural-revitalisation', 'zh-CN': ['乡村振兴'], en: ['Rural development'] },
  { id: 'investment', 'zh-CN': ['招商引资', '项目签约'], en: ['Investment'] },
  { id: 'business-climate', 'zh-CN': ['营商环境'], en: ['Business climate'] },
  { id: 'volunteers', 'zh-CN': ['志愿者', '志愿服务'], en: ['Volunteers'] },
];

/**
 * National offices that any Chinese newspaper writes of, each with its other names. Word by word 农业农村部 would fall into
 * two, and 全国人大常委会 would be another tag than 全国人大. `except` are titles of people, which open half the articles.
 */
export const STARTER_OFFICES: readonly { id: string; names: string; except?: string }[] = [
  {
    id: 'npc',
    names: '全国人大 全国人民代表大会 全国人大常委会 全国人民代表大会常务委员会',
    except: '全国人大常委会副委员长 全国人大常委会委员长',
  },
  { id: 'cppcc', names: '全国政协 中国人民政治协商会议 政协全国委员会', except: '全国政协主席 全国政协副主席' },
  {
    id: 'politburo',
    names: '中央政治局 中共中央政治局',
    except: '中央政治局委员 中央政治局常委 中共中央政治局委员 中共中央政治局常委 中央政治局候补委员',
  },
  { id: 'ccdi', names: '中央纪委 中央纪委国家监委 中央纪律检查委员会 国家监察委员会' },
  { id: 'military-commission', names: '中央军委 中央军事委员会', except: '中央军委主席 中央军委副主席 中央军委委员' },
  { id: 'supreme-court', names: '最高人民法院 最高法' },
  { id: 'supreme-procuratorate', names: '最高人民检察院 最高检' },
  { id: 'foreign-ministry', names: '外交部' },
  { id: 'defence-ministry', names: '国防部', except: '美国国防部 韩国国防部' },
  { id: 'ndrc', names: '国家发展改革委 国家发展和改革委员会 国家发改委 发展改革委' },
  { id: 'education-ministry', names: '教育部' },
  { id: 'science-ministry', names: '科技部 科学技术部' },
  { id: 'industry-ministry', names: '工业和信息化部 工信部' },
  { id: 'security-ministry', names: '公安部' },
  { id: 'civil-affairs-ministry', names: '民政部' },
  { id: 'justice-ministry', names: '司法部' },
  { id: 'finance-ministry', names: '财政部', except: '美国财政部' },
  { id: 'labour-ministry', names: '人力资源和社会保障部 人社部' },
  { id: 'resources-ministry', names: '自然资源部' },
  { id: 'environment-ministry', names: '生态环境部' },
  { id: 'housing-ministry', names: '住房和城乡建设部 住房城乡建设部 住建部' },
  { id: 'transport-ministry', names: '交通运输部' },
  { id: 'water-ministry', names: '水利部' },
  { id: 'agriculture-ministry', names: '农业农村部' },
  { id: 'commerce-ministry', names: '商务部' },
  { id: 'culture-ministry', names: '文化和旅游部 文旅部' },
  { id: 'health-commission', names: '国家卫生健康委 国家卫生健康委员会 国家卫健委' },
  { id: 'emergency-ministry', names: '应急管理部' },
  { id: 'central-bank', names: '中国人民银行' },
  { id: 'audit-office', names: '审计署' },
  { id: 'customs', names: '海关总署' },
  { id: 'tax-administration', names: '国家税务总局 税务总局' },
  { id: 'market-administration', names: '国家市场监督管理总局 市场监管总局 国家市场监管总局' },
  { id: 'statistics-bureau', names: '国家统计局' },
  { id: 'who', names: '世界卫生组织 世卫组织' },
  { id: 'united-nations', names: '联合国' },
];
