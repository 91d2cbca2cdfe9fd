import { articleSchema } from '../../../../../src/schemas/article.ts';
import type { ArticleRow } from '../../article-row.ts';
import type { Column } from '../column.ts';

const { quality } = articleSchema.shape;

/** How good the text is, and what was done to it. */
export const QUALITY_COLUMNS: readonly Column<ArticleRow>[] = [
  {
    name: 'grade',
    type: 'text',
    isRequired: true,
    values: quality.shape.grade.options,
    fields: ['quality'],
    zh: '文字质量：a 未发现疑点，b 有少量存疑之处，c 有缺失、损坏或次序存疑。',
    en: 'Quality of the text: a nothing doubtful found, b small doubts, c text missing, damaged or of uncertain order.',
    example: 'a',
    of: ({ article }) => article.quality.grade,
  },
  {
    name: 'reasons',
    type: 'list',
    zh: '定为该等的原因，为疑点代码，见本说明末尾。',
    en: 'Codes of the doubts behind the grade; they are explained at the end of the codebook.',
    example: ['garble'],
    of: ({ article }) => article.quality.reasons,
  },
  {
    name: 'doubts',
    type: 'list',
    zh: '解析程序的各项存疑：code 代码、lines 原文行、confidence 可信度、values 代码说明中 {名} 的值。',
    en: 'What the parser doubts: code, raw lines, confidence, and values for {names} in the text of the code.',
    example: [{ code: 'garble', lines: [12, 18], confidence: 0.7 }],
    of: ({ article }) => article.quality.doubts,
  },
  {
    name: 'joins',
    type: 'list',
    fields: ['joins'],
    zh: '原文断开处的处理：kind 为 merged 接成一段、soft 疑为一段、gap 有缺文；lines 断开前后两行；rule 所依规则；confidence 可信度。',
    en: 'How breaks of the raw text were treated: kind is merged, soft (perhaps one paragraph) or gap (text is missing); last line before and first after the break; rule; confidence.',
    example: [{ kind: 'merged', lines: [18, 19], rule: 'open-sentence', confidence: 0.99 }],
    of: ({ article }) => article.joins,
  },
  {
    name: 'corrections',
    type: 'integer',
    isRequired: true,
    fields: ['corrections'],
    zh: '人工更正的处数。',
    en: 'How many corrections editors made.',
    example: 0,
    of: ({ article }) => article.corrections?.length ?? 0,
  },
  {
    name: 'hand_edited',
    type: 'boolean',
    isRequired: true,
    zh: '文件经人直接改过，原文行可能不再对应。',
    en: 'Somebody edited the file by hand, so raw lines may not fit any more.',
    example: false,
    of: ({ article }) => article.handEdited,
  },
];
