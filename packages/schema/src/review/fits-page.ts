import { PageError, parsePage, type Document, type SegmentText } from '@eventide/catalog';

/**
 * Whether replacing one text with another Markdown changes only that text of the page. A suggestion for a table cell,
 * for example, must not end the cell or the row.
 */
export function fitsPage({ source, file, segments }: Document, { key, span }: SegmentText, markdown: string): boolean {
  try {
    const page = parsePage(`${source.slice(0, span.start)}${markdown}${source.slice(span.end)}`, { file });
    return (
      page.segments.length === segments.length &&
      page.segments.every((segment, index) => {
        const before = segments[index];
        const wanted = segment.key === key ? markdown : before?.markdown;
        return segment.key === before?.key && segment.markdown === wanted;
      })
    );
  } catch (error) {
    if (error instanceof PageError) return false;
    throw error;
  }
}
