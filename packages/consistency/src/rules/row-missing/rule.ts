import { formatDiagnostic, type Locale } from '@eventide/catalog';
import { isClearMajority } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft, Row } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { localeList } from '../../wording.ts';

const others = {
  'event/100/description': { 'en-GB': 'It went well.', 'fr-FR': 'Terminé.', 'de-DE': 'Fertig.', 'nl-NL': 'Klaar.' },
};

export const rule: Rule = {
  id: 'row-missing',
  mqmType: 'Accuracy/Omission',
  mqmSeverity: 'major',
  specificity: 3,
  fewestLocales: 3,
  summary: 'A table row, text or section that most locales have and one has not, or that it alone has or has twice.',
  why: 'Who looks up an event that the page in their language leaves out concludes that it does not exist.',
  examples: {
    flagged: [
      {
        title: 'A row is missing',
        texts: {
          ...others,
          'event/102/description': { 'en-GB': 'It failed.', 'fr-FR': 'Échec.', 'de-DE': 'Fehler.' },
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/102/name' },
      },
      {
        title: 'The row is there, its description is not',
        texts: {
          ...others,
          'event/102/name': {
            'en-GB': 'Sync_Failure',
            'fr-FR': 'Sync_Failure',
            'de-DE': 'Sync_Failure',
            'nl-NL': 'Sync_Failure',
          },
          'event/102/description': { 'en-GB': 'It failed.', 'fr-FR': 'Échec.', 'de-DE': 'Fehler.' },
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/102/description' },
      },
      {
        title: 'A row that nobody else has',
        texts: { ...others, 'event/102/description': { 'nl-NL': 'Mislukt.' } },
        expected: { locale: 'nl-NL', segmentKey: 'event/102/name', mqmSeverity: 'minor' },
      },
    ],
    clean: [
      { title: 'Every locale has every row', texts: others },
      {
        title: 'A row that no locale describes',
        texts: { ...others, 'event/102/name': { 'en-GB': 'Idle', 'fr-FR': 'Idle', 'de-DE': 'Idle', 'nl-NL': 'Idle' } },
      },
    ],
  },
  *check(input) {
    const tableRows = rowsByLocale(input);
    const said = new Set<string>();
    for (const row of input.rows) {
      if (row.cells.size === input.locales.length || row.type === 'metadata' || row.kind === 'TABLE_HEADER') continue;
      yield* incomplete(row, input, tableRows, said);
    }
    for (const { id, data, locale, segmentKey } of input.catalog.diagnostics) {
      if (id !== 'event-row-duplicate' && id !== 'code-row-duplicate') continue;
      if (locale === null || segmentKey === null) continue;
      yield {
        locale,
        segmentKey: `${segmentKey.replace(/~\d+$/, '')}/name`,
        span: null,
        subject: segmentKey,
        mqmType: 'Accuracy/Addition',
        message: formatDiagnostic({ id, data }, 'en'),
        evidence: [],
      };
    }
  },
};

/** The keys of the table rows that each locale has. */
function rowsByLocale({ catalog }: RuleInput): ReadonlyMap<Locale, ReadonlySet<string>> {
  return new Map(
    [...catalog.documents.values()].map(({ locale, eventRows, codeRows }) => [
      locale,
      new Set([...eventRows, ...codeRows].map(({ key }) => key)),
    ]),
  );
}

function* incomplete(
  row: Row,
  input: RuleInput,
  tableRows: ReadonlyMap<Locale, ReadonlySet<string>>,
  said: Set<string>,
): Generator<Draft> {
  const having = [...row.cells.keys()];
  const lacking = input.locales.filter((locale) => !row.cells.has(locale));
  const tableRow = /^(?:event|code)\/[^/]+(?=\/)/.exec(row.segmentKey)?.[0];
  const draftFor = (locale: Locale | null, of: 'missing' | 'added' | 'disputed'): Draft | null => {
    const whole =
      tableRow !== undefined &&
      (of === 'missing' && locale !== null ? !tableRows.get(locale)?.has(tableRow) : of !== 'missing');
    const segmentKey = whole ? `${tableRow}/name` : row.segmentKey;
    const identity = `${locale ?? ''} ${segmentKey}`;
    if (said.has(identity)) return null;
    said.add(identity);
    const what = whole ? `row of ${tableRow}` : row.kind === 'HEADING' ? 'heading' : 'text';
    const evidence = evidenceFrom(row, having);
    const base = { locale, segmentKey, span: null, subject: of, evidence };
    switch (of) {
      case 'missing':
        return { ...base, message: `The ${what} is missing that ${localeList(having)} have: add it.` };
      case 'added':
        return {
          ...base,
          mqmType: 'Accuracy/Addition',
          mqmSeverity: 'minor',
          message: `Unexpected ${what}: ${localeList(lacking)} have none. Remove it, or add it there.`,
        };
      case 'disputed':
        return {
          ...base,
          mqmSeverity: 'neutral',
          message: `${localeList(having)} have a ${what}, ${localeList(lacking)} have none: decide which is right.`,
        };
    }
  };
  if (isClearMajority(having, input.locales)) {
    // A paragraph more or less is often only a paragraph divided otherwise.
    for (const locale of lacking) {
      const draft = draftFor(locale, 'missing');
      if (draft) yield row.kind === 'PARAGRAPH' ? { ...draft, mqmSeverity: 'minor' } : draft;
    }
  } else if (isClearMajority(lacking, input.locales)) {
    for (const locale of having) {
      const draft = draftFor(locale, 'added');
      if (draft) yield draft;
    }
  } else {
    const draft = draftFor(null, 'disputed');
    if (draft) yield draft;
  }
}
