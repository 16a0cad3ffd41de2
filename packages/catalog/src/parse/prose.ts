import type { Heading, Html, Paragraph, PhrasingContent } from 'mdast';
import type { Span, TextPart } from '../model.ts';
import type { Grid, Row } from './cells.ts';
import type { Definitions } from './inline.ts';
import { flattenInline } from './inline.ts';
import type { PageWriter } from './page-writer.ts';
import { plainPart } from './page-writer.ts';
import { spanOf } from './spans.ts';

const anchorTag = /^<a\s[^>]*?\b(?:name|id)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/i;
const alertMarker = /^\[![A-Za-z]+\]/;
const alertLine = /\[![A-Za-z]+\][\s>]*/y;

/** Writes headings and paragraphs under their language-neutral anchors. */
export interface ProseWriter {
  heading(node: Heading): void;
  paragraph(node: Paragraph): void;
  html(node: Html): void;
  /** A table that is neither of events nor of codes: its cells are paragraphs. */
  cells(grid: Grid): void;
}

export function createProseWriter(page: PageWriter, shift: number, definitions: Definitions): ProseWriter {
  let anchor = 'top';
  let paragraphs = 0;
  let headings = 0;

  function writeParagraph(span: Span, parts: readonly TextPart[]): void {
    if (parts.every((part) => part.text.trim() === '')) return;
    paragraphs++;
    page.segment(`para/${anchor}/${paragraphs}`, 'PARAGRAPH', span, parts);
  }

  return {
    heading(node) {
      headings++;
      const named = anchorOf(node.children);
      const key = page.uniqueKey(`heading/${named ?? `section-${headings}`}`);
      anchor = key.slice('heading/'.length);
      paragraphs = 0;
      const outer = spanOf(node, shift);
      if (named === null) {
        page.diagnose({ id: 'anchor-missing', at: outer.start, data: { anchor }, segmentKey: key });
      } else if (key.includes('~')) {
        page.diagnose({ id: 'anchor-duplicate', at: outer.start, data: { anchor: named }, segmentKey: key });
      }
      const content = named === null ? node.children : afterAnchor(node.children);
      const parts = flattenInline(content, definitions);
      if (parts.length > 0) page.segment(key, 'HEADING', contentSpan(content, outer, shift), parts);
    },
    paragraph(node) {
      const { children, span } = withoutAlertMarker(node, page.source, shift);
      const parts = flattenInline(children, definitions);
      writeParagraph(span, parts);
      if (/^\s*\|/.test(parts[0]?.text ?? '')) {
        page.diagnose({ id: 'table-row-detached', at: span.start, segmentKey: `para/${anchor}/${paragraphs}` });
      }
    },
    html(node) {
      const text = node.value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, '').trim();
      writeParagraph(spanOf(node, shift), text === '' ? [] : [plainPart(text)]);
    },
    cells(grid) {
      for (const row of grid.body) writeCells(row, writeParagraph);
    },
  };
}

function writeCells(row: Row, write: (span: Span, parts: readonly TextPart[]) => void): void {
  for (const cell of row.cells) write(cell.span, cell.parts);
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
