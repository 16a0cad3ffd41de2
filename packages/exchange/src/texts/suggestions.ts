import type { Catalog, Segment } from '@eventide/catalog';
import type { CellEdit } from '../patch/cell-edit.ts';
import type { ReadText, Unmatched } from './read.ts';

export interface ReadSuggestions {
  /** Texts that differ from those of the pages. */
  readonly suggestions: readonly CellEdit[];
  /** How many texts are as in the pages. */
  readonly unchanged: number;
  /** What is not a text of the catalogue: listed, never guessed. */
  readonly unmatched: readonly Unmatched[];
}

/**
 * What somebody has changed, as suggestions. A text belongs to the segment that it names; without a name, to the one segment with
 * that source. Line breaks that an editor has put into a text of one line are blanks.
 */
export function suggestionsIn(catalog: Catalog, texts: readonly ReadText[]): ReadSuggestions {
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  const suggestions = new Map<string, CellEdit>();
  const unmatched: Unmatched[] = [];
  let unchanged = 0;
  for (const text of texts) {
    const { segmentKey, locale, line, markdown } = text;
    const refuse = (reason: Unmatched['reason']): void => {
      unmatched.push({ entry: `${segmentKey ?? text.source?.markdown ?? ''} ${locale}`, line, reason });
    };
    const found = segmentOf(catalog, segments, text);
    if (typeof found === 'string') {
      refuse(found);
      continue;
    }
    const current = found.texts.get(locale)?.markdown;
    if (current === undefined) {
      refuse(catalog.locales.includes(locale) ? 'UNKNOWN_SEGMENT' : 'UNKNOWN_LOCALE');
      continue;
    }
    const suggested = unwrapped(markdown, current);
    if (suggested === current) {
      unchanged++;
      continue;
    }
    const cell = `${locale}\n${found.key}`;
    const other = suggestions.get(cell);
    if (other !== undefined && other.markdown !== suggested) refuse('TWICE');
    else suggestions.set(cell, { segmentKey: found.key, locale, markdown: suggested });
  }
  return { suggestions: [...suggestions.values()], unchanged, unmatched };
}

function segmentOf(
  { segments }: Catalog,
  byKey: ReadonlyMap<string, Segment>,
  { segmentKey, source }: ReadText,
): Segment | 'UNKNOWN_SEGMENT' | 'NO_KEY' | 'AMBIGUOUS' {
  const named = segmentKey === null ? undefined : byKey.get(segmentKey);
  if (named !== undefined) return named;
  // A tool that numbers units anew has left no key of ours: a key of our kind that is not there is gone.
  if (segmentKey !== null && isKey(segmentKey)) return 'UNKNOWN_SEGMENT';
  if (source === null) return segmentKey === null ? 'NO_KEY' : 'UNKNOWN_SEGMENT';
  const alike = segments.filter(({ texts }) => texts.get(source.locale)?.markdown === source.markdown);
  const [only, ...others] = alike;
  if (only === undefined) return 'UNKNOWN_SEGMENT';
  return others.length === 0 ? only : 'AMBIGUOUS';
}

function isKey(text: string): boolean {
  return /^(?:event|code|page|heading|para|header|meta)\//.test(text);
}

/** Scripts that put no blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303F\uFF00-\uFFEF]/u;

/** A text as it stands in the page: without line breaks where it has none there, and with blanks around it only where it has. */
function unwrapped(markdown: string, current: string): string {
  if (markdown === current) return current;
  let text = markdown;
  if (!/[\r\n]/.test(current)) {
    text = text.replace(/[ \t]*[\r\n]+[ \t]*/g, (breaks, at: number) => {
      const [before = '', after = ''] = [text[at - 1], text[at + breaks.length]];
      return unspaced.test(before) && unspaced.test(after) ? '' : ' ';
    });
  } else if (current.includes('\r\n')) {
    text = text.replace(/\r?\n/g, '\r\n');
  }
  return current.trim() === current ? text.trim() : text;
}
