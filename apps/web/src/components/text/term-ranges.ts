import { readTerms, termsAttribute } from './aligned.ts';
import type { AlignedTerm } from './aligned.ts';

/** Name of the highlight that text.module.css paints. */
const highlight = 'aligned-term';

/** A place in a text that names its terms. */
export interface Pointed {
  readonly text: Element;
  /** UTF-16 code units into the text. */
  readonly offset: number;
}

/** What is at a point of the window; null where it is no text with terms. */
export function pointAt(x: number, y: number): Pointed | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret === null ? null : placeOf(caret.offsetNode, caret.offset);
}

/** What the selection, or the caret of a reader who browses with one, begins at. */
export function pointAtSelection(selection: Selection | null): Pointed | null {
  if (selection === null || selection.rangeCount === 0) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  return placeOf(startContainer, startOffset);
}

/** Lights what the texts of a group say for what is pointed at; nothing where that is no term. */
export function lightTerms({ text, offset }: Pointed, group: string): void {
  const concepts = termsOf(text)
    .filter(({ span }) => span.start <= offset && offset < span.end)
    .map(({ concept }) => concept);
  const ranges = [...(text.closest(group)?.querySelectorAll(`[${termsAttribute}]`) ?? [])].flatMap((other) =>
    termsOf(other)
      .filter(({ concept }) => concepts.includes(concept))
      .map(({ span }) => rangeOf(other, span)),
  );
  if (ranges.length === 0) clearTerms();
  else CSS.highlights.set(highlight, new Highlight(...ranges));
}

export function clearTerms(): void {
  CSS.highlights.delete(highlight);
}

export function termsOf(text: Element): readonly AlignedTerm[] {
  return readTerms(text.getAttribute(termsAttribute));
}

function placeOf(node: Node, offset: number): Pointed | null {
  const text = node.nodeType === Node.TEXT_NODE ? node.parentElement?.closest(`[${termsAttribute}]`) : null;
  if (text == null) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(node, offset);
  return { text, offset: before.toString().length };
}

/** The words of a text from one offset to another, whatever elements they stand in. */
export function rangeOf(text: Element, { start, end }: AlignedTerm['span']): Range {
  const range = document.createRange();
  range.selectNodeContents(text);
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}
