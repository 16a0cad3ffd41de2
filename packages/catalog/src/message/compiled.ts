import { IntlMessageFormat } from 'intl-messageformat';

/** How a pattern uses a parameter. */
export type ParameterUse = 'TEXT' | 'NUMBER' | 'SELECT';

/** A pattern, parsed once. */
export interface Compiled {
  readonly format: IntlMessageFormat;
  readonly parameters: ReadonlyMap<string, ReadonlySet<ParameterUse>>;
}

export type PatternElement = ReturnType<IntlMessageFormat['getAst']>[number];

/** All patterns of the product in two languages fit; a server that serves more languages parses some again. */
const cachedMost = 1000;
const cache = new Map<string, Compiled>();

/** @throws SyntaxError where the pattern is not valid ICU MessageFormat. */
export function compiled(pattern: string, language: string): Compiled {
  const key = `${language}\n${pattern}`;
  let found = cache.get(key);
  if (found === undefined) {
    const format = new IntlMessageFormat(pattern, language);
    const parameters = new Map<string, Set<ParameterUse>>();
    for (const [name, use] of usesIn(format.getAst())) {
      const uses = parameters.get(name) ?? new Set();
      parameters.set(name, uses.add(use));
    }
    found = { format, parameters };
    const [oldest] = cache.keys();
    if (cache.size >= cachedMost && oldest !== undefined) cache.delete(oldest);
    cache.set(key, found);
  }
  return found;
}

/** Every element of a pattern, those inside plurals, selects and tags included. */
export function* elementsIn(elements: readonly PatternElement[]): Generator<PatternElement> {
  for (const element of elements) {
    yield element;
    if ('options' in element) for (const { value } of Object.values(element.options)) yield* elementsIn(value);
    if ('children' in element) yield* elementsIn(element.children);
  }
}

function* usesIn(elements: readonly PatternElement[]): Generator<readonly [string, ParameterUse]> {
  for (const element of elementsIn(elements)) {
    const use = useOf(element);
    if (use !== null && 'value' in element) yield [element.value, use];
  }
}

// Of the parser's element types: literal text and plain arguments have the same shape.
const literal = 0;
const argument = 1;

/** How an element uses a parameter; null for text, tags and `#`. */
export function useOf(element: PatternElement): ParameterUse | null {
  const type: number = element.type;
  if (type === literal || 'children' in element || !('value' in element)) return null;
  if (type === argument) return 'TEXT';
  return 'options' in element && !('pluralType' in element) ? 'SELECT' : 'NUMBER';
}
