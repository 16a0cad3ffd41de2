import type { Catalog, Document, Locale, Segment, SegmentKind, SegmentText } from '@eventide/catalog';

/** Texts by segment key and locale. */
export type Texts = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

function kindOf(key: string): SegmentKind {
  if (key.startsWith('event/')) return key.endsWith('/name') ? 'EVENT_NAME' : 'EVENT_DESCRIPTION';
  if (key.startsWith('code/')) return key.endsWith('/name') ? 'CODE_NAME' : 'CODE_MESSAGE';
  if (key.startsWith('heading/')) return 'HEADING';
  return key === 'page/title' ? 'PAGE_TITLE' : 'PARAGRAPH';
}

/** A catalogue that never was a page, so that any text at all can stand in it. */
export function catalogFrom(texts: Texts): Catalog {
  const locales = [...new Set(Object.values(texts).flatMap((byLocale) => Object.keys(byLocale)))].sort();
  const segments = Object.entries(texts).map(([key, byLocale]): Segment => {
    const kind = kindOf(key);
    const ofLocales = locales.flatMap((locale): [Locale, SegmentText][] => {
      const text = byLocale[locale];
      if (text === undefined) return [];
      const parts = [{ text, strong: false, emphasis: false, code: false, url: null }];
      const span = { start: 0, end: text.length };
      return [[locale, { key, kind, locale, text, markdown: text, span, line: 1, column: 1, parts }]];
    });
    return { key, kind, eventId: null, code: null, texts: new Map(ofLocales) };
  });
  return {
    slug: 'example',
    revision: '0',
    locales,
    source: null,
    documents: new Map(locales.map((locale) => [locale, documentOf(locale, segments)])),
    events: [],
    codes: [],
    segments,
    diagnostics: [],
  };
}

function documentOf(locale: Locale, segments: readonly Segment[]): Document {
  const own = segments.flatMap(({ texts }) => texts.get(locale) ?? []);
  const provenance = {
    translationType: 'UNKNOWN' as const,
    translationTypeRaw: null,
    lastHandoff: null,
    sourceVersion: null,
    sourceCommit: null,
    fileId: null,
  };
  const rows = { isSource: false, eventRows: [], codeRows: [], diagnostics: [], readDiagnostics: [], blocks: [] };
  const types = { tables: [], rowTexts: null };
  return { file: `${locale}.md`, locale, source: '', hash: '', title: '', provenance, segments: own, types, ...rows };
}
