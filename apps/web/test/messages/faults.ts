import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  parse,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

type FlatMessages = Readonly<Record<string, string>>;

/**
 * What is wrong with a translation of the interface, one line a fault: ids that English has and it lacks or the other way
 * round, messages that are no ICU MessageFormat, parameters other than the English ones, plural forms that the language
 * needs or does not have.
 */
export function faultsOf(language: string, english: FlatMessages, translation: FlatMessages): readonly string[] {
  const ids = Object.keys(translation);
  return [
    ...Object.keys(english)
      .filter((id) => !(id in translation))
      .map((id) => `${id} is missing`),
    ...ids.filter((id) => !(id in english)).map((id) => `${id} is not a message of the interface`),
    ...ids.flatMap((id) => {
      const source = english[id];
      return source === undefined
        ? []
        : messageFaults(language, source, translation[id] ?? '').map((fault) => `${id}: ${fault}`);
    }),
  ];
}

function messageFaults(language: string, source: string, text: string): readonly string[] {
  if (text.trim() === '') return ['is empty'];
  let elements: readonly Element[];
  try {
    elements = elementsOf(text);
  } catch (error) {
    return [`is not ICU MessageFormat: ${String(error)}`];
  }
  const [wanted, found] = [parametersOf(elementsOf(source)), parametersOf(elements)];
  return [
    ...(wanted.join() === found.join() ? [] : [`takes ${said(found)}, the English message ${said(wanted)}`]),
    ...elements.filter(isPluralElement).flatMap(({ value, options, pluralType = 'cardinal' }) => {
      const { needed, known } = pluralForms(language, pluralType);
      const given = Object.keys(options).filter((form) => !form.startsWith('='));
      return [
        ...needed
          .filter((form) => !given.includes(form))
          .map((form) => `lacks the plural form "${form}" of {${value}}`),
        ...given
          .filter((form) => !known.includes(form))
          .map((form) => `has a plural form "${form}" of {${value}}, which the language does not have`),
      ];
    }),
  ];
}

type Element = MessageFormatElement;

/** Every element of a message, those within plurals, selects and tags included. */
function elementsOf(message: string): readonly Element[] {
  const flat = (elements: readonly Element[]): readonly Element[] =>
    elements.flatMap((element) => [
      element,
      ...(isPluralElement(element) || isSelectElement(element)
        ? Object.values(element.options).flatMap(({ value }) => flat(value))
        : isTagElement(element)
          ? flat(element.children)
          : []),
    ]);
  return flat(parse(message));
}

/** What a message is given, sorted: `{name}`, `{count, number}`, `<link>`. A plural is a number like any other. */
function parametersOf(elements: readonly Element[]): readonly string[] {
  const parameters = elements.flatMap((element) => {
    if (isLiteralElement(element) || isPoundElement(element)) return [];
    if (isTagElement(element)) return [`<${element.value}>`];
    if (isArgumentElement(element)) return [`{${element.value}}`];
    return [`{${element.value}, ${isPluralElement(element) ? 'number' : TYPE[element.type]}}`];
  });
  return [...new Set(parameters)].sort();
}

const said = (parameters: readonly string[]): string => parameters.join(' ') || 'nothing';

/** Counts of the interface are whole numbers below this; `many` of Spanish, Italian and Portuguese begins at a million. */
const largestCount = 10_000;

/** The plural forms that a language knows, and those of them that whole numbers need; MessageFormat always needs `other`. */
function pluralForms(
  language: string,
  type: Intl.PluralRuleType,
): Readonly<Record<'needed' | 'known', readonly string[]>> {
  const rules = new Intl.PluralRules(language, { type });
  const needed = new Set<string>(['other']);
  for (let count = 0; count <= largestCount; count++) needed.add(rules.select(count));
  return { needed: [...needed], known: rules.resolvedOptions().pluralCategories };
}

/** The values that a message can be said with: every parameter is there, and none of them contains a brace. */
export function valuesFor(message: string): Record<string, unknown> {
  return Object.fromEntries(
    elementsOf(message).flatMap((element): [string, unknown][] => {
      if (isLiteralElement(element) || isPoundElement(element)) return [];
      return [[element.value, isTagElement(element) ? (chunks: string) => chunks : 2]];
    }),
  );
}
