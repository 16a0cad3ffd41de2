import { address, reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';

/** Which codes: those that tell events apart, or those that (nearly) every event carries. */
export const codeKinds = ['specific', 'generic'] as const;
type CodeKind = (typeof codeKinds)[number];

export const sortFields = ['code', 'name', 'events'] as const;
export type SortField = (typeof sortFields)[number];

/** Everything that decides what the list of codes shows. The address holds it, and nothing else does. */
export interface CodesView {
  readonly text: string;
  /** Null: all of them. */
  readonly kind: CodeKind | null;
  readonly sort: { readonly field: SortField; readonly isDescending: boolean };
  readonly density: 'comfortable' | 'compact';
  /** The locale the address fixes (`?lang=`); empty: the reader's own. */
  readonly lang: string;
}

/** A view out of an address; what means nothing is left out. */
export function readView(parameters: PageParameters): CodesView {
  const { one, text, choice } = reader(parameters);
  const sort = one('sort');
  return {
    text: text('text'),
    kind: choice('kind', codeKinds),
    sort: {
      field: sortFields.find((field) => field === sort.replace(/^-/, '')) ?? 'code',
      isDescending: sort.startsWith('-') && sortFields.some((field) => sort === `-${field}`),
    },
    density: one('density') === 'compact' ? 'compact' : 'comfortable',
    lang: one('lang'),
  };
}

/** The parameters of a view, in one fixed order and without what goes without saying. */
export function parametersOf({ text, kind, sort, density, lang }: CodesView): readonly (readonly [string, string])[] {
  const order = `${sort.isDescending ? '-' : ''}${sort.field}`;
  return (
    [
      ['text', text],
      ['kind', kind ?? ''],
      ['sort', order === 'code' ? '' : order],
      ['density', density === 'compact' ? 'compact' : ''],
      ['lang', lang],
    ] as const
  ).filter(([, value]) => value !== '');
}

/** The one address of a view: equal views have equal addresses. */
export function addressOf(view: CodesView): string {
  return address('/codes', parametersOf(view));
}

/** The view after a click on a column's head: by that column, or the other way round where it already is. */
export function sortedBy(view: CodesView, field: SortField): CodesView {
  const isAgain = view.sort.field === field;
  return { ...view, sort: { field, isDescending: isAgain && !view.sort.isDescending } };
}

interface Sortable {
  readonly decimal: number;
  readonly name: { readonly value: string };
  readonly events: { readonly totalCount: number };
}

/** The codes in the order of the view; equal ones by their value. `locale` orders the names. */
export function inOrder<Code extends Sortable>(
  codes: readonly Code[],
  { field, isDescending }: CodesView['sort'],
  locale: string,
): readonly Code[] {
  const names = new Intl.Collator(locale);
  const compare = {
    code: () => 0,
    name: (a: Code, b: Code) => names.compare(a.name.value, b.name.value),
    events: (a: Code, b: Code) => a.events.totalCount - b.events.totalCount,
  }[field];
  const sign = isDescending ? -1 : 1;
  return codes.toSorted((a, b) => sign * (compare(a, b) || a.decimal - b.decimal));
}
