import GithubSlugger from 'github-slugger';
import type { Heading, Html, Paragraph, PhrasingContent, Root } from 'mdast';
import type { PageBlock, Span } from '../model.ts';
import { collectBlocks } from './blocks.ts';
import type { Definitions } from './inline.ts';
import { flattenInline, textOf } from './inline.ts';
import { parseMarkdown } from './markdown.ts';
import type { Problem } from './page-writer.ts';
import { plainPart } from './page-writer.ts';
import { readTable } from './read-table.ts';
import { repairTable } from './repair-table.ts';
import { readRowText } from './row-texts.ts';
import { spanOf } from './spans.ts';

const anchorTag = /^<a\s[^>]*?\b(?:name|id)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/i;
const alertMarker = /^\[![A-Za-z]+\]/;
const alertLine = /\[![A-Za-z]+\][\s>]*/y;
/** `## Heading {#anchor}`, as Hugo and Pandoc write it. */
const attribute = /\s*\{#([\w.:-]+)\}\s*$/;

interface PageText {
  readonly source: string;
  readonly file: string;
  /** What offsets of the tree lack to be offsets of the source. */
  readonly shift: number;
  /** Headings of a source have no anchors of their own: translations have the slugs of its headings. */
  readonly isSource: boolean;
}

export interface BlocksRead {
  readonly blocks: readonly PageBlock[];
  readonly problems: readonly Problem[];
}

/** The blocks of a page that carry text, in document order. */
export function readBlocks(root: Root, page: PageText): BlocksRead {
  const { source, shift, isSource, file } = page;
  const { blocks: nodes, definitions } = collectBlocks(root);
  const slugs = new GithubSlugger();
  const blocks: PageBlock[] = [];
  const problems: Problem[] = [];
  for (const node of nodes) {
    switch (node.type) {
      case 'heading': {
        const heading = readHeading(node, source, shift, definitions);
        blocks.push(
          isSource && heading.anchor === null ? { ...heading, anchor: slugs.slug(textOf(heading.parts)) } : heading,
        );
        break;
      }
      case 'paragraph': {
        const table = tableIn(node, source, shift, file);
        if (table === null) blocks.push(readParagraph(node, source, shift, definitions));
        else {
          problems.push(...table.problems);
          for (const inner of collectBlocks(table.root).blocks) {
            if (inner.type === 'table') blocks.push(readTable(inner, source, table.shiftAt, definitions));
            else if (inner.type === 'paragraph') {
              blocks.push(readParagraph(inner, source, table.shiftAt(inner.position?.start.offset ?? 0), definitions));
            }
          }
        }
        break;
      }
      case 'html':
        blocks.push(readHtml(node, shift));
        break;
      case 'table':
        blocks.push(readTable(node, source, () => shift, definitions));
    }
  }
  return { blocks, problems };
}

interface TableInParagraph {
  readonly root: Root;
  readonly shiftAt: (offset: number) => number;
  readonly problems: readonly Problem[];
}

/** A table that a slip keeps from being one, read as the author meant it. */
function tableIn(node: Paragraph, source: string, shift: number, file: string): TableInParagraph | null {
  // In quotes and lists each line begins with what is no part of the table.
  if (node.position?.start.column !== 1) return null;
  const { start, end } = spanOf(node, shift);
  const repaired = repairTable(source.slice(start, end));
  if (repaired === null) return null;
  const { text, delimiterEnd, growth, problems } = repaired;
  return {
    root: parseMarkdown(text, file),
    shiftAt: (offset) => (growth !== 0 && offset >= delimiterEnd + growth ? start - growth : start),
    problems: problems.map(({ id, at }) => ({ id, at: start + at })),
  };
}

function readHeading(
  node: Heading,
  source: string,
  shift: number,
  definitions: Definitions,
): Extract<PageBlock, { kind: 'HEADING' }> {
  const outer = spanOf(node, shift);
  const named = anchorOf(node.children);
  const children = named === null ? node.children : afterAnchor(node.children);
  const span = contentSpan(children, outer, shift);
  const row = readRowText(children, source, shift, definitions);
  const common = { kind: 'HEADING', level: node.depth, start: outer.start, row } as const;
  const last = children.at(-1);
  const [written, anchor] = (named === null && last?.type === 'text' ? attribute.exec(last.value) : null) ?? [];
  if (written === undefined || anchor === undefined || last?.type !== 'text') {
    return { ...common, anchor: named, parts: flattenInline(children, definitions), span };
  }
  const content = [...children.slice(0, -1), { ...last, value: last.value.slice(0, -written.length) }];
  const parts = flattenInline(content, definitions);
  return { ...common, anchor, parts, span: { start: span.start, end: span.end - written.length } };
}

function readParagraph(
  node: Paragraph,
  source: string,
  shift: number,
  definitions: Definitions,
): Extract<PageBlock, { kind: 'PARAGRAPH' }> {
  const { children, span } = withoutAlertMarker(node, source, shift);
  const row = readRowText(children, source, shift, definitions);
  return { kind: 'PARAGRAPH', parts: flattenInline(children, definitions), span, row };
}

function readHtml(node: Html, shift: number): Extract<PageBlock, { kind: 'PARAGRAPH' }> {
  const text = node.value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, '').trim();
  return { kind: 'PARAGRAPH', parts: text === '' ? [] : [plainPart(text)], span: spanOf(node, shift), row: null };
}

function anchorOf(children: readonly PhrasingContent[]): string | null {
  for (const node of children) {
    if (node.type !== 'html') continue;
    const match = anchorTag.exec(node.value);
    const name = match?.[1] ?? match?.[2] ?? match?.[3];
    if (name !== undefined) return name;
  }
  return null;
}

/** What a heading says, without the anchor in front of it. */
function afterAnchor(children: readonly PhrasingContent[]): PhrasingContent[] {
  const closing = children.findIndex((node) => node.type === 'html' && /^<\/a\s*>/i.test(node.value));
  return children[0]?.type === 'html' && closing === 1 ? children.slice(2) : [...children];
}

function contentSpan(content: readonly PhrasingContent[], outer: Span, shift: number): Span {
  const start = content[0]?.position?.start.offset;
  const end = content.at(-1)?.position?.end.offset;
  return {
    start: start === undefined ? outer.start : start + shift,
    end: end === undefined ? outer.end : end + shift,
  };
}

/** `[!TIP]` opens an alert and is no text of it. */
function withoutAlertMarker(
  node: Paragraph,
  source: string,
  shift: number,
): { children: PhrasingContent[]; span: Span } {
  const span = spanOf(node, shift);
  const [first, second, ...others] = node.children;
  if (first?.type !== 'text' || !alertMarker.test(first.value)) return { children: node.children, span };
  alertLine.lastIndex = span.start;
  if (!alertLine.test(source)) return { children: node.children, span };
  const start = Math.min(alertLine.lastIndex, span.end);
  const rest = first.value.replace(alertMarker, '').trimStart();
  const following = second === undefined ? others : [second, ...others];
  if (rest !== '') return { children: [{ ...first, value: rest }, ...following], span: { start, end: span.end } };
  return { children: second?.type === 'break' ? others : following, span: { start, end: span.end } };
}
