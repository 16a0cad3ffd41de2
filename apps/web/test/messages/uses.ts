import { dirname, join } from 'node:path/posix';

export interface Source {
  /** Relative to `src`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Namespace {
  readonly name: string;
  /** Of its `messages.ts`. */
  readonly path: string;
  readonly keys: readonly string[];
}

/**
 * The ids that no source asks for. A source can ask for a namespace's messages if it names the namespace to next-intl,
 * imports its `messages.ts`, or imports a source that does; a key counts as asked for if it stands there, or in a source
 * imported there, as a string or a property, or is made of a template's beginning and a value of the API's enumerations.
 */
export function unusedIds(
  namespaces: readonly Namespace[],
  sources: readonly Source[],
  enumValues: readonly string[],
): readonly string[] {
  const textOf = new Map(sources.map(({ path, text }) => [path, text]));
  return namespaces.flatMap(({ name, path, keys }) => {
    const named = new RegExp(`Translations\\('${name}'\\)|[mM]essages(\\(\\))?\\.${name}\\b`);
    const speakers = [...sources.filter(({ text }) => named.test(text)), ...holdersOf(path, sources)];
    const reachable = new Set(speakers.flatMap((source) => [source.path, ...importsOf(source)]));
    const text = [...reachable].map((one) => (one === path ? '' : (textOf.get(one) ?? ''))).join('\n');
    const prefixes = ['', ...[...text.matchAll(/`(\w+)\$\{/g)].map(([, prefix]) => prefix)];
    const made = new Set(prefixes.flatMap((prefix) => enumValues.map((value) => `${prefix ?? ''}${value}`)));
    return keys
      .filter((key) => !made.has(key) && !new RegExp(`'${key}'|\\.${key}\\b`).test(text))
      .map((key) => `${name}.${key}`);
  });
}

/** Sources that import a `messages.ts`, mostly for its type, and those that import one of them. */
function holdersOf(path: string, sources: readonly Source[]): readonly Source[] {
  const direct = sources.filter((source) => importsOf(source).includes(path));
  const paths = new Set(direct.map((source) => source.path));
  return [...direct, ...sources.filter((source) => importsOf(source).some((one) => paths.has(one)))];
}

function importsOf({ path, text }: Source): readonly string[] {
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, specifier = '']) =>
    join(dirname(path), specifier),
  );
}
