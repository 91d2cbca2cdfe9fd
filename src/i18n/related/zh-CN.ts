import type { RelatedTexts } from './texts.ts';

export const relatedZhCN: RelatedTexts = {
  heading: '相关旧文',
  intro: '按相同的标签和字词自动找出，只列刊登在本文之前的文章。',
  sameTags: '同标签',
  sameWords: '共有词',
  separator: '、',
  series: '系列',
  column: '栏目',
  part: (number) => `所藏第 ${number} 篇`,
  previousPart: '系列上一篇',
  nextPart: '系列下一篇',
  previousInColumn: '栏目上一篇',
};
