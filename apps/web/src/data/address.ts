/** The parameters of an address, as Next gives them to a page. */
export type PageParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** UTF-16 code units of a text that is searched for; what is longer is cut off. */
export const longestText = 200;

/** Reads the parameters of an address. A list may be repeated, as a plain form sends it, separated by commas, or both. */
export function reader(parameters: PageParameters) {
  const values = (name: string): readonly string[] => [parameters[name] ?? []].flat();
  const one = (name: string): string => values(name)[0]?.trim() ?? '';
  const list = (name: string): readonly string[] => [
    ...new Set(
      values(name)
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    ),
  ];
  return {
    /** The first value, without the spaces around it; empty where there is none. */
    one,
    /** All values, each once. */
    list,
    /** Those of the choices that the address names, in any case, in the order of the choices. */
    among: <Value extends string>(name: string, choices: readonly Value[]): readonly Value[] => {
      const asked = list(name).map((value) => value.toLowerCase());
      return choices.filter((choice) => asked.includes(choice.toLowerCase()));
    },
    /** The choice that the address names, in any case; null where it names none. */
    choice: <Value extends string>(name: string, choices: readonly Value[]): Value | null =>
      choices.find((choice) => choice.toLowerCase() === one(name).toLowerCase()) ?? null,
    /** A text to search for. */
    text: (name: string): string => one(name).slice(0, longestText).trim(),
  };
}

/** A path with parameters, in the order given and without empty ones: equal views have equal addresses. */
export function address(path: string, parameters: readonly (readonly [name: string, value: string])[]): string {
  const search = new URLSearchParams(parameters.filter(([, value]) => value !== '').map((pair) => [...pair]));
  if (search.size === 0) return path;
  // Commas and slashes separate nothing in a query (RFC 3986, 3.4) and are easier to read as they are.
  return `${path}?${search.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
}

/** A value of the address that its filter does not have. */
export interface UnknownValue {
  readonly name: string;
  readonly value: string;
  /** The values that it has. */
  readonly known: readonly string[];
}

/** The values in an address that are none of the choices of their filter: they have no effect. */
export function unknownValues(
  parameters: PageParameters,
  choices: Readonly<Record<string, readonly string[]>>,
): readonly UnknownValue[] {
  return Object.entries(choices).flatMap(([name, known]) =>
    reader(parameters)
      .list(name)
      .filter((value) => !known.some((one) => one.toLowerCase() === value.toLowerCase()))
      .map((value) => ({ name, value: value.slice(0, longestText), known })),
  );
}
