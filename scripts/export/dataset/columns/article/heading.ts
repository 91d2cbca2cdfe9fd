import { articleSchema } from '../../../../../src/schemas/article.ts';
import type { ArticleRow } from '../../article-row.ts';
import type { Column } from '../column.ts';

const { kind, language, titleSource } = articleSchema.shape;

/** What it is, and the lines printed above the text. */
export const HEADING_COLUMNS: readonly Column<ArticleRow>[] = [
  {
    name: 'kind',
    type: 'text',
    isRequired: true,
    values: kind.options,
    fields: ['kind'],
    zh: '体裁：article 报道、brief 简讯、photo 图片、sidebar 附文、notice 公告、series-piece 系列报道、continuation 续文、advertisement 广告。',
    en: 'What it is: article, brief, photo, sidebar, notice, piece of a series, continuation of a story from another page, advertisement.',
    example: 'article',
    of: ({ article }) => article.kind,
  },
  {
    name: 'language',
    type: 'text',
    isRequired: true,
    values: language.options,
    fields: ['language'],
    zh: '正文语言（BCP 47）；und-Cyrl 等表示只知文字种类。',
    en: 'Language of the text (BCP 47); und-Cyrl and the like: only the script is known.',
    example: 'zh-CN',
    of: ({ article }) => article.language,
  },
  {
    name: 'kicker',
    type: 'text',
    fields: ['kicker'],
    zh: '引题：主题上方的文字。',
    en: 'Display lines above the headline.',
    example: '市政府常务会议研究部署',
    of: ({ article }) => article.kicker,
  },
  {
    name: 'headline',
    type: 'text',
    fields: ['headline'],
    zh: '主题，照报上所印；缺失则为空。',
    en: 'Headline as printed; absent where it is lost.',
    example: '城南新渡口昨日启用',
    of: ({ article }) => article.headline,
  },
  {
    name: 'opening_words',
    type: 'text',
    fields: ['label'],
    zh: '正文开头，只在没有标题时代称，并非报上的标题。',
    en: 'Opening words that stand in for a missing headline; they were not printed as one.',
    example: '本报讯（记者林远）昨天上午',
    of: ({ article }) => article.label,
  },
  {
    name: 'title_source',
    type: 'text',
    isRequired: true,
    values: titleSource.options,
    fields: ['titleSource'],
    zh: '标题来源：printed 报上所印，derived 取自正文开头。',
    en: 'Where the title comes from: printed, or derived from the opening words.',
    example: 'printed',
    of: ({ article }) => article.titleSource,
  },
  {
    name: 'decks',
    type: 'list',
    fields: ['decks'],
    zh: '副题：主题下方的各行文字。',
    en: 'Display lines below the headline.',
    example: ['首日渡客三千余人'],
    of: ({ article }) => article.decks,
  },
];
