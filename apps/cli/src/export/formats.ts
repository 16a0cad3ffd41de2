import type { Locale } from '@eventide/catalog';
import {
  editsOf,
  type ExchangeFile,
  multilingualTmxFile,
  type Pair,
  patchOf,
  type RefusedEdit,
  sarifReport,
  tbx2File,
  tbx3File,
  termCsvFile,
  textCsvFile,
  textLinesFile,
  tmxFile,
  translatable,
  xliff12File,
  xliff21File,
} from '@eventide/exchange';
import { UsageError } from '../io.ts';
import type { Material } from './material.ts';

export interface ExportOptions {
  /** The locale that pairs are made from, where it is named. */
  readonly reference: Locale | null;
  /** None: every locale. */
  readonly locales: readonly Locale[];
  readonly multilingual: boolean;
  readonly language: string;
  readonly version: string;
}

export interface Exported {
  readonly files: readonly ExchangeFile[];
  /** New texts that a page cannot hold. */
  readonly refused?: readonly RefusedEdit[];
}

type Export = (material: Material, options: ExportOptions) => Promise<Exported>;

/** The formats of `export --format`, by name; `backup` is a matter of its own. */
export const exportFormats = {
  tmx: async (material, options) => {
    const { catalog } = material;
    const { version, multilingual, reference } = options;
    if (!multilingual) return { files: (await pairsOf(material, options, false)).map(tmxFile) };
    const segments = translatable(catalog).map((segment) => ({
      ...segment,
      texts: new Map([...segment.texts].filter(([locale]) => isAsked(locale, options) || locale === reference)),
    }));
    return { files: [multilingualTmxFile({ catalog, segments, source: reference ?? catalog.source, version })] };
  },
  xliff: async (material, options) => ({ files: (await pairsOf(material, options, true)).map(xliff12File) }),
  xliff2: async (material, options) => ({ files: (await pairsOf(material, options, true)).map(xliff21File) }),
  tbx: async (material, options) => {
    const entries = await termsOf(material);
    const { catalog } = material;
    if (options.multilingual) return { files: [tbx3File(catalog, entries)] };
    return { files: (await pairsOf(material, options, false)).map((pair) => tbx2File(catalog, entries, pair)) };
  },
  terms: async (material) => ({ files: [termCsvFile(material.catalog, await termsOf(material))] }),
  csv: ({ catalog }, options) => {
    const locales = catalog.locales.filter((locale) => isAsked(locale, options));
    return Promise.resolve({ files: [textCsvFile(catalog, { segments: catalog.segments, locales })] });
  },
  jsonl: ({ catalog, decisions }, options) => {
    const locales = catalog.locales.filter((locale) => isAsked(locale, options));
    return Promise.resolve({ files: [textLinesFile(catalog, { segments: catalog.segments, locales, decisions })] });
  },
  sarif: async ({ catalog, review }, { language, version, ...options }) => {
    const { findings, rules } = await review();
    const asked = findings.filter(({ finding }) => finding.locale === null || isAsked(finding.locale, options));
    const report = { catalogs: [catalog], findings: asked, absent: [], rules, complete: true, language, version };
    const text = sarifReport(report);
    const name = `${catalog.slug}.sarif`;
    return { files: [{ name, mediaType: 'application/sarif+json', text, count: asked.length, leftOut: [] }] };
  },
  patch: async ({ catalog, review, accepted }, options) => {
    const edits = (accepted ?? editsOf((await review()).findings)).filter(({ locale }) => isAsked(locale, options));
    const { text, cells, refused } = patchOf(catalog, edits);
    const name = `${catalog.slug}.patch`;
    return { files: [{ name, mediaType: 'text/x-diff', text, count: cells, leftOut: [] }], refused };
  },
} as const satisfies Readonly<Record<string, Export>>;

export const exportFormatNames = Object.keys(exportFormats) as (keyof typeof exportFormats)[];

/** The term base, if there is one; else what the review has found. */
async function termsOf({ termBase, review }: Material) {
  return termBase.length > 0 ? termBase : (await review()).proposals;
}

/** @throws UsageError where there is no source and none was chosen in its place */
async function pairsOf(
  { catalog, decisions, review }: Material,
  options: ExportOptions,
  withFindings: boolean,
): Promise<readonly Pair[]> {
  const source = options.reference ?? catalog.source;
  if (source === null) throw new UsageError('reference-missing', {}, catalog.locales);
  const segments = translatable(catalog);
  const findings = withFindings ? (await review()).findings : [];
  return catalog.locales
    .filter((target) => target !== source && isAsked(target, options))
    .map((target) => ({ catalog, source, target, segments, decisions, findings, version: options.version }));
}

function isAsked(locale: Locale, { locales }: Pick<ExportOptions, 'locales'>): boolean {
  return locales.length === 0 || locales.includes(locale);
}
