import type { BlockView } from '../../../src/catalog/types/block.ts';
import { type Article, articleSchema } from '../../../src/schemas/article.ts';
import { articleFilePath } from '../../../src/schemas/collection-path.ts';
import { type RenderedBlock, renderBody } from '../body.ts';
import { markDamaged } from '../damaged-words.ts';
import { splitMarkdown } from '../front-matter.ts';
import { checkPath } from '../problem.ts';
import { readYaml } from '../yaml-data.ts';

/** An article as read from its file. */
export interface ReadArticle {
  article: Article;
  blocks: BlockView[];
  /** The number of blocks is not what its provenance says, so somebody changed the text. */
  isReshaped: boolean;
}

/**
 * Reads an article's file.
 *
 * @param file path within the archive folder, which settles the address.
 * @throws if its front matter is wrong, or claims the address of another file.
 */
export function readArticle(text: string, file: string): ReadArticle {
  const { frontMatter, body } = splitMarkdown(text);
  const article = readYaml(frontMatter, articleSchema);
  checkPath(file, article.address, articleFilePath(article.address));
  const rendered = renderBody(body);
  const isReshaped = rendered.length !== article.provenance.body.length;
  return { article, blocks: withProvenance(rendered, isReshaped ? {} : article), isReshaped };
}

function withProvenance(
  rendered: RenderedBlock[],
  { provenance, corrections = [] }: Partial<Pick<Article, 'provenance' | 'corrections'>>,
): BlockView[] {
  const corrected = new Set(corrections.flatMap(({ field, number }) => (field === 'body' && number ? [number - 1] : [])));
  return rendered.map((block, index) => {
    const { lines, breakBefore, doubt, damaged = [] } = provenance?.body[index] ?? { lines: [] };
    return {
      ...block,
      html: markDamaged(block.html, damaged),
      lines,
      ...(breakBefore ? { breakBefore } : {}),
      ...(doubt ? { doubt } : {}),
      ...(corrected.has(index) ? { corrected: true as const } : {}),
    };
  });
}
