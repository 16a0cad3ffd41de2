import { address, reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';

export const stages = ['OPEN', 'ACCEPTED', 'EXPORTED', 'LANDED', 'REJECTED'] as const;
export type Stage = (typeof stages)[number];

/** Everything that decides what the list shows. The address holds it, and nothing else does. Empty: any. */
export interface SuggestionsView {
  readonly stage: readonly Stage[];
  readonly locale: readonly string[];
  /** Cursor of the row before the first one shown; empty: from the newest. */
  readonly after: string;
  readonly lang: string;
}

/** A view out of an address; what is no value of a filter is left out. */
export function readView(parameters: PageParameters, locales: readonly string[]): SuggestionsView {
  const { one, among } = reader(parameters);
  return {
    stage: among('stage', stages),
    locale: among('locale', locales),
    after: one('after'),
    lang: one('lang'),
  };
}

/** The one address of a view: equal views have equal addresses. */
export function addressOf({ stage, locale, after, lang }: SuggestionsView): string {
  return address('/suggestions', [
    ['stage', stage.join(',')],
    ['locale', locale.join(',')],
    ['after', after],
    ['lang', lang],
  ]);
}

/** The view with one value of a filter off, or with all filters off; back at the newest. */
export function without(view: SuggestionsView, value?: string): SuggestionsView {
  const kept = <Value extends string>(list: readonly Value[]) =>
    value === undefined ? [] : list.filter((one) => one !== value);
  return { ...view, stage: kept(view.stage), locale: kept(view.locale), after: '' };
}
