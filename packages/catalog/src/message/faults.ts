import { compiled, elementsIn, useOf } from './compiled.ts';
import type { MessagePatterns } from './data.ts';
import { translationLanguages } from './languages.ts';
import type { Wording } from './wording.ts';

/** The names of the parameters of a pattern, in alphabetical order. */
export function messageParameters(pattern: string): readonly string[] {
  return [...compiled(pattern, 'en').parameters.keys()].sort();
}

/** What is wrong with the messages of a package in all its languages, as `translationFaults` says it. For tests. */
export function wordingFaults({ english, translations }: Wording): readonly string[] {
  const faults = Object.entries(english).flatMap(([id, pattern]) => patternFaults(id, pattern, 'en'));
  for (const language of translationLanguages)
    faults.push(...translationFaults(english, translations[language], language));
  return faults;
}

/**
 * What is wrong with messages in one language (BCP 47), a sentence each: a message that is missing, one that English does
 * not have, parameters, tags or choices that differ from the English ones, a plural form that the language needs, invalid
 * syntax. For tests.
 */
export function translationFaults(
  english: MessagePatterns,
  translated: MessagePatterns,
  language: string,
): readonly string[] {
  return [...faultsIn(english, translated, language)];
}

function* faultsIn(english: MessagePatterns, translated: MessagePatterns, language: string): Generator<string> {
  for (const [id, original] of Object.entries(english)) {
    const pattern = translated[id];
    if (pattern === undefined) {
      yield `${language}: "${id}" is missing`;
      continue;
    }
    const faults = patternFaults(id, pattern, language);
    yield* faults;
    if (faults.length > 0 || patternFaults(id, original, 'en').length > 0) continue;
    const expected = signature(original);
    const actual = signature(pattern);
    if (actual !== expected)
      yield `${language}: "${id}" uses ${actual || 'no parameter'}, English ${expected || 'none'}`;
  }
  for (const id of Object.keys(translated)) if (!(id in english)) yield `${language}: "${id}" is no message in English`;
}

/** Faults of a pattern on its own: its syntax, and the plural forms that its language needs. */
function patternFaults(id: string, pattern: string, language: string): string[] {
  if (pattern.trim() === '') return [`${language}: "${id}" is empty`];
  try {
    const { format } = compiled(pattern, language);
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const faults: string[] = [];
    for (const element of elementsIn(format.getAst())) {
      if (!('pluralType' in element)) continue;
      for (const category of needed) {
        if (!(category in element.options))
          faults.push(`${language}: "${id}" lacks the plural form "${category}" of "${element.value}"`);
      }
    }
    return faults;
  } catch (error) {
    return [`${language}: "${id}" is not valid ICU MessageFormat (${error instanceof Error ? error.message : ''})`];
  }
}

/** Parameters with their uses, choices of selects, and tags: what a translation must share with the original. */
function signature(pattern: string): string {
  const parts = new Set<string>();
  for (const element of elementsIn(compiled(pattern, 'en').format.getAst())) {
    const use = useOf(element);
    if ('children' in element) parts.add(`<${element.value}>`);
    if (use === null || !('value' in element)) continue;
    const options = use === 'SELECT' && 'options' in element ? Object.keys(element.options).sort() : [];
    parts.add(`{${[element.value, ...(use === 'TEXT' ? [] : [use.toLowerCase()]), ...options].join(' ')}}`);
  }
  return [...parts].sort().join(' ');
}
