import { address, reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import { canonicalTag } from '../../../../i18n/negotiate.ts';

/** Everything that decides what the history shows. The address holds it, and nothing else does. */
export interface HistoryView {
  /** The revision looked at; null: the list of all. */
  readonly to: number | null;
  /** The one it is compared with; the one before where the address does not say. */
  readonly from: number;
  /** Only texts in this language; empty: in all. */
  readonly locale: string;
  /** Cursor of the row before the first one shown; empty: from the top. */
  readonly after: string;
  /** The locale that the address fixes for the reader (`?lang=`); empty: the reader's own. */
  readonly lang: string;
}

/** A view out of an address; what is no revision's number is left out. */
export function readView(parameters: PageParameters): HistoryView {
  const { one } = reader(parameters);
  const number = (name: string): number | null => (/^\d{1,9}$/.test(one(name)) ? Number(one(name)) : null);
  const to = number('to');
  const from = number('from') ?? Math.max(0, (to ?? 0) - 1);
  return {
    to,
    from,
    locale: to === null ? '' : (canonicalTag(one('locale')) ?? ''),
    after: one('after'),
    lang: one('lang'),
  };
}

/** The one address of a view: equal views have equal addresses. */
export function addressOf({ to, from, locale, after, lang }: HistoryView): string {
  return address('/history', [
    ['from', to === null || from === to - 1 ? '' : String(from)],
    ['to', to === null ? '' : String(to)],
    ['locale', locale],
    ['after', after],
    ['lang', lang],
  ]);
}
