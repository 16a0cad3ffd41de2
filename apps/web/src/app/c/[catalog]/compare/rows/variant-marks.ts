import { diffWords } from '../../../../../components/diff/word-diff.ts';
import type { ShownMark } from '../../../../../components/text/marked-run.ts';
import { partsOf, plain } from './row-view.ts';
import type { CellView } from './row-view.ts';

/** UTF-16 code units of texts whose words are set against each other; of longer ones nobody would read it. */
const longestCompared = 5_000;

const languageOf = (locale: string): string => new Intl.Locale(locale).language;

/** Whether two locales write one language, so that the words of their texts can be set against each other. */
export const areOneLanguage = (one: string, other: string): boolean =>
  one !== other && languageOf(one) === languageOf(other);

/** The words of a text that another one in the same language has otherwise. */
export function variantMarks(cell: CellView, reference: CellView, locale: string): readonly ShownMark[] {
  const [text, other] = [plain(partsOf(cell)), plain(partsOf(reference))];
  if (text === other || Math.max(text.length, other.length) > longestCompared) return [];
  let start = 0;
  return diffWords(other, text, locale).after.flatMap((stretch): readonly ShownMark[] => {
    const mark = { start, end: (start += stretch.text.length) };
    return stretch.isChanged ? [{ ...mark, id: 'changed', as: 'CHANGED' }] : [];
  });
}
