import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import {
  type CatalogSettings,
  CatalogSettingsError,
  knownLocale,
  nearestName,
  type Locale,
  readCatalogSettings,
} from '@eventide/catalog';
import { Ajv, type ErrorObject } from 'ajv';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { MqmSeverity } from '@eventide/consistency';
import { FileError, type Problem } from '../io.ts';
import type { Config, RuleDecision } from './config.ts';

/** As the schema has it. */
interface Written {
  readonly paths?: readonly string[];
  readonly source?: string;
  readonly locales?: Readonly<Record<string, string>>;
  readonly catalogs?: Readonly<Record<string, object>>;
  readonly rules?: Readonly<Record<string, RuleDecision | Readonly<Record<string, RuleDecision>>>>;
  readonly termBase?: string;
  readonly baseline?: string;
  readonly cache?: string;
  readonly failOn?: 'minor' | 'major' | 'critical';
  readonly minSeverity?: MqmSeverity;
}

const charactersMax = 256 * 1024;
const depthMax = 8;
/** How many of a name's letters may be wrong for another name to be meant. */
const wrongShare = 1 / 3;

/** The path to a value, as keys and indexes. */
type Path = readonly (string | number)[];

/**
 * Reads a configuration, strictly: what is misspelt would be lost without a word.
 * @param ruleIds the rules that can be decided about; null where it does not matter whether there are such rules.
 * @throws FileError that names file, line, column, field and what to do
 */
export function readConfig(text: string, file: string, ruleIds: readonly string[] | null): Config {
  const source = text.replace(/^\uFEFF/, '');
  const refuse = (offset: number, problem: Problem): never => {
    const before = source.slice(0, offset).split('\n');
    throw new FileError(`${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`, problem);
  };
  if (source.length > charactersMax)
    throw new FileError(file, { id: 'config-too-large', data: { limit: charactersMax / 1024 } });
  // The parser is recursive: brackets are counted first.
  const deep = tooDeepAt(source);
  if (deep !== null) refuse(deep, { id: 'config-too-deep', data: { limit: depthMax } });
  const faults: ParseError[] = [];
  const root = parseTree(source, faults, { allowTrailingComma: true });
  const [fault] = faults;
  if (fault) refuse(fault.offset, { id: 'config-no-json', data: { reason: printParseErrorCode(fault.error) } });
  const refuseAt = (path: Path, problem: Problem): never => refuse(offsetOf(root, path), problem);
  const value: unknown = JSON.parse(JSON.stringify(valueOf(root)));
  const [error] = errorsIn(value);
  if (error) refuseAt(pathOf(error), problemOf(error));
  return configFrom(value as Written, file, ruleIds, refuseAt);
}

function configFrom(
  written: Written,
  file: string,
  ruleIds: readonly string[] | null,
  refuse: (path: Path, problem: Problem) => never,
): Config {
  const folder = dirname(file);
  const from = (path: string): string => (isAbsolute(path) || folder === '.' ? path : join(folder, path));
  const localeAt = (path: Path, tag: string): Locale =>
    knownLocale(tag) ?? refuse(path, { id: 'config-locale', data: { field: fieldOf(path), value: tag } });
  const rules = Object.entries(written.rules ?? {}).map(([id, decision]) => {
    if (ruleIds?.includes(id) === false) refuse(['rules', id], unknownField(id, ruleIds));
    if (typeof decision === 'string') return [id, new Map([['*', decision]])] as const;
    const byLocale = Object.entries(decision).map(([tag, one]) => {
      return [tag === '*' ? tag : localeAt(['rules', id, tag], tag), one] as const;
    });
    return [id, new Map(byLocale)] as const;
  });
  return {
    file,
    paths: (written.paths ?? []).map(from),
    source: written.source === undefined ? null : localeAt(['source'], written.source),
    locales: Object.entries(written.locales ?? {}).map(([pattern, tag]) => {
      return { pattern: from(pattern), locale: localeAt(['locales', pattern], tag) };
    }),
    catalogs: new Map(
      Object.entries(written.catalogs ?? {}).map(([path, settings]) => {
        return [from(path).replace(/\/+$/, ''), settingsFrom(settings, ['catalogs', path], refuse)];
      }),
    ),
    rules: new Map(rules),
    termBase: written.termBase === undefined ? null : from(written.termBase),
    baseline: written.baseline === undefined ? null : from(written.baseline),
    cache: written.cache === undefined ? null : from(written.cache),
    failOn: written.failOn ?? null,
    minSeverity: written.minSeverity ?? null,
  };
}

/** The same settings as a catalog.json has, read by the same reader. */
function settingsFrom(settings: object, path: Path, refuse: (path: Path, problem: Problem) => never): CatalogSettings {
  try {
    return readCatalogSettings(JSON.stringify(settings), '');
  } catch (error) {
    if (!(error instanceof CatalogSettingsError)) throw error;
    const field = typeof error.data.field === 'string' ? [error.data.field] : [];
    return refuse([...path, ...field], { id: 'config-value', data: { field: fieldOf([...path, ...field]) } });
  }
}

const schemaFile = new URL('../../eventide.config.schema.json', import.meta.url);

function errorsIn(value: unknown): readonly ErrorObject[] {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
  const validate = new Ajv({ allErrors: false, verbose: true }).compile(schema);
  if (validate(value)) return [];
  // Of alternatives, the last one says why the whole value is none.
  return (validate.errors ?? []).toSorted((one, other) => Number(isChoice(other)) - Number(isChoice(one)));
}

const isChoice = ({ keyword }: ErrorObject): boolean => keyword === 'anyOf';

function problemOf(error: ErrorObject): Problem {
  const field = fieldOf(pathOf(error));
  if (error.keyword === 'additionalProperties') {
    const known = Object.keys((error.parentSchema as { readonly properties?: object }).properties ?? {});
    return unknownField(String(error.params.additionalProperty), known);
  }
  if (error.keyword === 'enum') {
    return { id: 'config-not-one-of', data: { field, values: (error.params.allowedValues as string[]).join(', ') } };
  }
  if (error.keyword === 'type') return { id: 'config-type', data: { field, type: String(error.params.type) } };
  if (error.keyword === 'anyOf') return { id: 'config-decision', data: { field } };
  return { id: 'config-value', data: { field } };
}

function unknownField(field: string, known: readonly string[]): Problem {
  const meant = nearestName(field, known, Math.max(1, Math.floor(field.length * wrongShare)));
  return meant === null
    ? { id: 'config-field-unknown', data: { field } }
    : { id: 'config-field-meant', data: { field, meant } };
}

function pathOf({ instancePath, keyword, params }: ErrorObject): Path {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keyword === 'additionalProperties' ? [...path, String(params.additionalProperty)] : path;
}

function fieldOf(path: Path): string {
  return path.join('.');
}

function offsetOf(root: Node | undefined, path: Path): number {
  const keys = path.map((part) => (/^\d+$/.test(String(part)) ? Number(part) : part));
  const node = root && (findNodeAtLocation(root, [...keys]) ?? findNodeAtLocation(root, [...path]));
  // Of a field, where its name stands.
  return node?.parent?.type === 'property' ? node.parent.offset : (node?.offset ?? 0);
}

function valueOf(node: Node | undefined): unknown {
  switch (node?.type) {
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).map(({ children = [] }) => [String(children[0]?.value), valueOf(children[1])]),
      );
    case 'array':
      return (node.children ?? []).map(valueOf);
    default:
      return node?.value as unknown;
  }
}

/** Offset of the first bracket that is nested too deep, strings left aside; null where none is. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\/|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > depthMax) return index;
  }
  return null;
}
