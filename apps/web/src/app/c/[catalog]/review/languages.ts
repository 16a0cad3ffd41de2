/** What waits in one language. */
export interface LanguageWork {
  readonly locale: string;
  /** Texts that wait. */
  readonly count: number;
  /** Of them, those with a critical finding. */
  readonly critical: number;
}

/** The reviewer's own languages first, in the order in which they are listed otherwise. */
export function ownFirst<One extends { readonly locale: string }>(
  languages: readonly One[],
  own: readonly string[],
): readonly One[] {
  const isOwn = ({ locale }: One): boolean => own.includes(locale);
  return [...languages.filter(isOwn), ...languages.filter((one) => !isOwn(one))];
}

/**
 * Where a review begins: in the reviewer's own language that has most critical texts, then most texts at all; in any
 * language, where nothing is left to do in their own. Empty where there is no language.
 */
export function landing(languages: readonly LanguageWork[], own: readonly string[]): string {
  const mine = languages.filter(({ locale }) => own.includes(locale));
  const most = (of: readonly LanguageWork[]): LanguageWork | undefined =>
    of.filter(({ count }) => count > 0).sort((a, b) => b.critical - a.critical || b.count - a.count)[0];
  return (most(mine) ?? most(languages) ?? mine[0] ?? languages[0])?.locale ?? '';
}
