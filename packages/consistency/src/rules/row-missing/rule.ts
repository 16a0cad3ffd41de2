import type { Locale } from '@eventide/catalog';
import { isClearMajority } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import { append } from '../../maps.ts';
import type { Draft as RuleDraft, Row } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { ofOtherVersion } from '../../skew.ts';

const others = {
  'event/100/description': { 'en-GB': 'It went well.', 'fr-FR': 'Terminé.', 'de-DE': 'Fertig.', 'nl-NL': 'Klaar.' },
};

const messages = {
  missing:
    '{kind, select, ROW {This row} HEADING {This heading} other {This text}} is missing; it is in {locales}. Add it.',
  added:
    '{kind, select, ROW {This row} HEADING {This heading} other {This text}} is not in {locales}. Remove it here, or add it there.',
  disputed:
    '{kind, select, ROW {This row} HEADING {This heading} other {This text}} is in {locales}, but not in {lacking}. Decide which is right.',
  'other-version':
    '{count, plural, one {# row or text differs} other {# rows and texts differ}} from the other locales: this page was translated from another version of the source. Update it.',
  repeated: 'This row appears twice. Remove one of the two, or correct its number.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'row-missing',
  mqmType: 'Accuracy/Omission',
  mqmSeverity: 'major',
  specificity: 3,
  fewestLocales: 3,
  summary:
    'A table row, text or heading that most locales have and one lacks, that it alone has, or that it has twice.',
  why: 'Someone who looks up an event that the page in their language omits concludes that it does not exist.',
  messages,
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
        title: 'The row is present, its description is missing',
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
        title: 'A row that no other locale has',
        texts: { ...others, 'event/102/description': { 'nl-NL': 'Mislukt.' } },
        expected: { locale: 'nl-NL', segmentKey: 'event/102/name', mqmSeverity: 'minor' },
      },
      {
        title: 'Two locales against two: no locale is blamed',
        texts: { ...others, 'event/102/description': { 'en-GB': 'It failed.', 'fr-FR': 'Échec.' } },
        expected: { locale: null, segmentKey: 'event/102/name', mqmSeverity: 'neutral' },
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
    const reported = new Set<string>();
    const otherVersion = input.analyse(ofOtherVersion);
    const skewed = new Map<Locale, Draft[]>();
    for (const row of input.rows) {
      if (row.cells.size === input.locales.length || row.type === 'metadata' || row.kind === 'TABLE_HEADER') continue;
      for (const draft of incomplete(row, input, tableRows, reported)) {
        if (draft.locale !== null && otherVersion.has(draft.locale)) append(skewed, draft.locale, draft);
        else yield draft;
      }
    }
    for (const drafts of skewed.values()) yield* onceOf(drafts);
    for (const { id, locale, segmentKey } of input.catalog.diagnostics) {
      if (id !== 'event-row-duplicate' && id !== 'code-row-duplicate') continue;
      if (locale === null || segmentKey === null) continue;
      yield {
        locale,
        segmentKey: `${segmentKey.replace(/~\d+$/, '')}/name`,
        span: null,
        subject: segmentKey,
        mqmType: 'Accuracy/Addition',
        messageId: 'repeated',
        data: {},
        evidence: [],
      };
    }
  },
};

/** What differs because the source did is no fault of the translation, and one finding. */
function* onceOf(drafts: readonly Draft[]): Generator<Draft> {
  const [first] = drafts;
  if (first === undefined) return;
  const data = { count: drafts.length };
  yield { ...first, messageId: 'other-version', mqmSeverity: 'neutral', subject: 'other-version', data };
}

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
  reported: Set<string>,
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
    if (reported.has(identity)) return null;
    reported.add(identity);
    const kind = whole ? 'ROW' : row.kind === 'HEADING' ? 'HEADING' : 'TEXT';
    const evidence = evidenceFrom(row, having);
    const base = { locale, segmentKey, span: null, subject: of, messageId: of, evidence };
    switch (of) {
      case 'missing':
        return { ...base, data: { kind, locales: having } };
      case 'added':
        return {
          ...base,
          mqmType: 'Accuracy/Addition',
          mqmSeverity: 'minor',
          data: { kind, locales: lacking },
        };
      case 'disputed':
        return {
          ...base,
          mqmSeverity: 'neutral',
          data: { kind, locales: having, lacking },
        };
    }
  };
  if (isClearMajority(having, input.locales)) {
    // A missing paragraph is often only a paragraph that is divided differently.
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
