import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { PageError } from './page-error.ts';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** @throws PageError where the Markdown is nested deeper than the parser can follow. */
export function parseMarkdown(text: string, file: string): Root {
  try {
    return markdown.parse(text);
  } catch (error) {
    // The parser walks nested blocks and spans by recursion.
    if (!(error instanceof RangeError)) throw error;
    throw new PageError({ file }, { messageId: 'markdown-too-deep', code: 'NOT_MARKDOWN' });
  }
}
