import { states } from './view.ts';
import type { ConceptContent, TermState } from './subjects.ts';

const separator = '|';

/** The terms of a locale in one state as a field has them. */
export function termsOf({ renderings }: ConceptContent, locale: string, state: TermState): string {
  return renderings
    .filter((one) => one.locale === locale && one.state === state)
    .map(({ term }) => term)
    .join(` ${separator} `);
}

/** A concept out of the fields of a form: `definition`, and `<locale> <state>` for each locale. */
export function contentOf(form: FormData, locales: readonly string[]): ConceptContent {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const definition = text('definition');
  return {
    definition: definition === '' ? null : definition,
    renderings: locales.flatMap((locale) =>
      states.flatMap((state) =>
        text(`${locale} ${state}`)
          .split(separator)
          .map((term) => term.trim())
          .filter((term) => term !== '')
          .map((term) => ({ locale, term, state })),
      ),
    ),
  };
}
