import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { combineExtensions } from 'micromark-util-combine-extensions';
import { PageError } from './page-error.ts';

// What remark-parse, remark-gfm and remark-frontmatter call, with the extensions combined once instead of at each page.
const syntax = combineExtensions([gfm(), frontmatter()]);
const options = { extensions: [syntax], mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()] };

/** @throws PageError where the Markdown is nested deeper than the parser can follow. */
export function parseMarkdown(text: string, file: string): Root {
  try {
    return fromMarkdown(text, options);
  } catch (error) {
    // The parser walks nested blocks and spans by recursion.
    if (!(error instanceof RangeError)) throw error;
    throw new PageError({ file }, { messageId: 'markdown-too-deep', code: 'NOT_MARKDOWN' });
  }
}
