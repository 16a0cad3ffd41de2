import { knownLocale } from '@eventide/catalog';
import { CsvRows, csvUnguarded } from '@eventide/catalog/text';
import { termSeparator } from './csv.ts';
import { addTerm, type ConceptDraft, type TermConceptsRead } from './draft.ts';

const limits = { recordLength: 1_000_000, dataItems: 500 } as const;
const lengthMax = 50_000_000;

/** The columns of a locale: its approved terms, and those that must not be used. */
const column = /^(?<tag>[a-z]{2,3}(?:[-_][\w-]+)?)(?<forbidden>[ :]+forbidden)?$/i;

/**
 * Reads a term base out of a spreadsheet: a row a concept, a column `concept` if there is one, and for each locale or language a
 * column with its terms (`de-DE`, the preferred one first) and one with forbidden ones (`de-DE forbidden`), several separated by `|`.
 * Separated by commas, or by semicolons or tabs, as Excel writes them in some languages.
 */
export function readTermCsv(text: string): TermConceptsRead {
  if (text.length > lengthMax) return { kind: 'REFUSED', fault: 'TOO_LARGE', line: 1 };
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = [',', ';', '\t'].find((one) => columnsIn(head.split(one)).length > 0);
  if (delimiter === undefined) return { kind: 'REFUSED', fault: 'OTHER_FORMAT', line: 1 };
  const reader = new CsvRows(delimiter, limits);
  const read = reader.read(text);
  const { rows: last, isCutOff, line } = reader.end();
  if (isCutOff) return { kind: 'REFUSED', fault: 'MALFORMED', line };
  const [header, ...rows] = [...read, ...last];
  const columns = columnsIn(header?.fields ?? []);
  const idColumn = header?.fields.findIndex((name) => name.trim().toLowerCase() === 'concept') ?? -1;
  const concepts = rows.map(({ fields }, index): ConceptDraft => {
    const id = csvUnguarded(fields[idColumn] ?? '').trim() || String(index + 1);
    const concept: ConceptDraft = { id, terms: new Map(), forbidden: new Map() };
    for (const { locale, isForbidden, index } of columns) {
      for (const term of csvUnguarded(fields[index] ?? '').split(termSeparator))
        addTerm(isForbidden ? concept.forbidden : concept.terms, locale, term);
    }
    return concept;
  });
  return { kind: 'READ', concepts };
}

function columnsIn(names: readonly string[]) {
  return names.flatMap((name, index) => {
    const { tag, forbidden } = column.exec(name.trim().replace(/^"|"$/g, ''))?.groups ?? {};
    const locale = tag === undefined ? null : knownLocale(tag);
    return locale === null ? [] : [{ locale, isForbidden: forbidden !== undefined, index }];
  });
}
