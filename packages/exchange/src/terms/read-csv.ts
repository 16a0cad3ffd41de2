import { knownLocale } from '@eventide/catalog';
import { csvUnguarded, onOneLine } from '@eventide/catalog/text';
import { readTable } from '../csv/table.ts';
import { separated } from './csv.ts';
import { addTerm, type ConceptDraft, type TermConceptsRead } from './draft.ts';

/** The columns of a locale: its approved terms, and those that must not be used. */
const column = /^(?<tag>[a-z]{2,3}(?:[-_][\w-]+)?)(?<forbidden>[ :]+forbidden)?$/i;

/**
 * Reads a term base out of a spreadsheet: a row a concept, columns `concept` (its name) and `definition` if there are such, and for each locale or language a
 * column with its terms (`de-DE`, the preferred one first) and one with forbidden ones (`de-DE forbidden`), several separated by `|`.
 * Separated by commas, or by semicolons or tabs, as Excel writes them in some languages.
 */
export function readTermCsv(text: string): TermConceptsRead {
  const table = readTable(text, (names) => columnsIn(names).length > 0);
  if (table.kind === 'REFUSED') return table;
  const { names, rows } = table;
  const columns = columnsIn(names);
  const idColumn = names.findIndex((name) => name.toLowerCase() === 'concept');
  const definitionColumn = names.findIndex((name) => name.toLowerCase() === 'definition');
  const concepts = rows.map(({ fields, line }): ConceptDraft => {
    const id = csvUnguarded(fields[idColumn] ?? '').trim();
    const definition = onOneLine(csvUnguarded(fields[definitionColumn] ?? '')) || null;
    const concept: ConceptDraft = { line, id, definition, terms: new Map(), forbidden: new Map() };
    for (const { locale, isForbidden, index } of columns) {
      for (const term of separated(csvUnguarded(fields[index] ?? '')))
        addTerm(isForbidden ? concept.forbidden : concept.terms, locale, term);
    }
    return concept;
  });
  return { kind: 'READ', concepts };
}

function columnsIn(names: readonly string[]) {
  return names.flatMap((name, index) => {
    const { tag, forbidden } = column.exec(name)?.groups ?? {};
    const locale = tag === undefined ? null : knownLocale(tag);
    return locale === null ? [] : [{ locale, isForbidden: forbidden !== undefined, index }];
  });
}
