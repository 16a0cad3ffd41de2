import type { Locale } from '@eventide/catalog';
import { isClearMajority } from '../../camps.ts';
import type { RuleInput } from '../../rule.ts';
import { type Token, tokensByRow } from './tokens.ts';

export interface TokenHabit {
  /** Rows in which the locale has a token that most locales have. */
  readonly kept: number;
  /** Rows in which it has not. */
  readonly lacked: number;
}

const none: TokenHabit = { kept: 0, lacked: 0 };

/** What a locale may translate wherever it stands: an acronym spelled out, a product's name (`AutoPilot`). */
const translatable = new Set<Token['kind']>(['ACRONYM', 'IDENTIFIER', 'NAME']);

/**
 * How each locale treats the acronyms and names that most locales keep. One that spells an acronym out wherever it stands
 * follows a policy.
 */
export function tokenHabits(input: RuleInput): (locale: Locale, value: string) => TokenHabit {
  const habits = new Map<Locale, Map<string, { kept: number; lacked: number }>>();
  for (const { row, tokens } of input.analyse(tokensByRow)) {
    for (const { kind, value, locales } of tokens) {
      if (!translatable.has(kind)) continue;
      if (!isClearMajority(locales, row.cells.keys())) continue;
      for (const locale of row.cells.keys()) {
        const ofLocale = habits.get(locale) ?? new Map<string, { kept: number; lacked: number }>();
        habits.set(locale, ofLocale);
        const habit = ofLocale.get(value) ?? { kept: 0, lacked: 0 };
        ofLocale.set(value, habit);
        if (locales.has(locale)) habit.kept++;
        else habit.lacked++;
      }
    }
  }
  return (locale, value) => habits.get(locale)?.get(value) ?? none;
}
