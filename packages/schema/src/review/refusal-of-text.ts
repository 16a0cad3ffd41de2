import type { CellText } from '@eventide/contract';
import type { CatalogSnapshot } from '../context.ts';
import { fitsPage } from './fits-page.ts';
import { inputRefused, type InputRefused } from './input-refused.ts';
import { textHashOf } from './text-hash.ts';

/** Why a text cannot be suggested for a cell; null: it can, or the cell has another text now, which the store will say. */
export function refusalOfText(
  snapshot: CatalogSnapshot | undefined,
  { segmentKey, locale, textHash }: CellText,
  markdown: string,
): InputRefused | null {
  if (markdown.trim() === '') return inputRefused('EMPTY', 'suggestion-empty', 'markdown');
  const current = snapshot?.segmentByKey.get(segmentKey)?.segment.texts.get(locale);
  const page = snapshot?.documentByLocale.get(locale)?.document;
  if (!current || !page || textHashOf(current) !== textHash) return null;
  if (markdown === current.markdown) return inputRefused('SAME_TEXT', 'suggestion-same-text', 'markdown');
  return fitsPage(page, current, markdown) ? null : inputRefused('BREAKS_PAGE', 'suggestion-breaks-page', 'markdown');
}
