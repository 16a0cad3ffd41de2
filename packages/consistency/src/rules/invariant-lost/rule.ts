import type { Locale } from '@eventide/catalog';
import { isSourcesToJudge } from '../../analysis/pairs/token-faults.ts';
import { swaps } from '../../analysis/tokens/swaps.ts';
import { shownToken } from '../../analysis/tokens/tokens.ts';
import { isTold, spanOfToken, type TokenDispute, type TokenFault, tokenFaults } from '../../analysis/tokens/faults.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft as RuleDraft, MqmSeverity } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { lostAgainstSource } from './against-source.ts';

const logs = {
  'en-GB': 'For more information, see the NDES SVC logs.',
  'fr-FR': 'Pour plus d’informations, consultez les journaux SVC de NDES.',
  'nl-NL': 'Raadpleeg de NDES SVC-logboeken voor meer informatie.',
  'de-DE': 'Weitere Informationen finden Sie in den SVC-Protokollen von NDES.',
};

const named = (pt: string): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    [1, 2, 3].map((number) => [
      `para/top/${number}`,
      {
        'es-ES': `Paso ${number}: abra Intune Certificate Connector.`,
        'fr-FR': `Étape ${number} : ouvrez Intune Certificate Connector.`,
        'sv-SE': `Steg ${number}: öppna Intune Certificate Connector.`,
        'pt-PT': `Passo ${number}: abra o ${number === 3 ? pt : 'Intune Certificate Connector'}.`,
        'it-IT': `Passaggio ${number}: aprire il connettore di certificati di Intune.`,
      },
    ]),
  );

const messages = {
  lost: '{kind, select, CODE {The code} VERSION {The version} NUMBER {The number} ACRONYM {The acronym} IDENTIFIER {The identifier} URL {The address} PATH {The path} PLACEHOLDER {The placeholder} TAG {The tag} EMAIL {The e-mail address} SEPARATOR {The menu path separator} CODE_SPAN {The code} LINK {The link} other {The name}} <q>{expected}</q> is missing here; it appears in {locales}. Add it.',
  changed:
    '{kind, select, CODE {The code} VERSION {The version} NUMBER {The number} ACRONYM {The acronym} IDENTIFIER {The identifier} URL {The address} PATH {The path} PLACEHOLDER {The placeholder} TAG {The tag} EMAIL {The e-mail address} SEPARATOR {The menu path separator} CODE_SPAN {The code} LINK {The link} other {The name}} <q>{found}</q> appears here; in {locales} it is <q>{expected}</q>. Correct it.',
  'link-changed': 'The link has another target than in {locales}, where it is <q>{expected}</q>. Correct the target.',
  policy:
    '{locale} writes <q>{acronyms}</q> in its own words ({count, plural, one {# text} other {# texts}}); most locales keep the acronym or name. Leave the texts as they are, or decide on one form.',
  disputed:
    '{kind, select, CODE {The code} VERSION {The version} NUMBER {The number} ACRONYM {The acronym} IDENTIFIER {The identifier} URL {The address} PATH {The path} PLACEHOLDER {The placeholder} TAG {The tag} EMAIL {The e-mail address} SEPARATOR {The menu path separator} CODE_SPAN {The code} LINK {The link} other {The name}} <q>{found}</q> appears in {locales}, but not in {lacking}. Decide which is right.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'invariant-lost',
  mqmType: 'Accuracy/Omission',
  mqmSeverity: 'major',
  specificity: 2,
  fewestLocales: 3,
  fewestLocalesWithSource: 2,
  summary: 'A code, number, version, acronym, name, path or link that most locales have and one lacks or changes.',
  why: 'Such tokens survive translation. Where one is lost, readers search the wrong log or type the wrong value. An acronym that a locale always spells out is its policy and gets one neutral finding. Links that differ between versions of the source are not a defect of the translation.',
  messages,
  examples: {
    flagged: [
      {
        title: 'An acronym is missing',
        texts: {
          'event/100/description': {
            ...logs,
            'pt-PT': 'Para obter mais informações, consulte os logs do serviço do NDES.',
          },
        },
        expected: { locale: 'pt-PT', segmentKey: 'event/100/description' },
      },
      {
        title: 'Another code in the same place',
        texts: {
          'event/100/description': {
            'en-GB': 'See 0x00000411.',
            'fr-FR': 'Voir 0x00000411.',
            'nl-NL': 'Zie 0x00000410.',
            'de-DE': 'Siehe 0x00000411.',
          },
        },
        expected: {
          locale: 'nl-NL',
          segmentKey: 'event/100/description',
          quote: '0x00000410',
          suggestion: '0x00000411',
        },
      },
      {
        title: 'A menu path that half of the locales write as a sentence: no locale is blamed',
        texts: {
          'event/100/description': {
            'en-GB': 'Review the event details > Upload state.',
            'nl-NL': 'Bekijk de gebeurtenisdetails > Uploadstatus.',
            'fr-FR': 'Consultez l’état du chargement dans les détails.',
            'de-DE': 'Sehen Sie sich den Uploadstatus in den Details an.',
          },
        },
        expected: { locale: null, segmentKey: 'event/100/description', mqmSeverity: 'minor' },
      },
      {
        title: 'A name that the locale keeps elsewhere; a locale that always translates it does not count',
        texts: named('conector de certificado do Intune'),
        expected: { locale: 'pt-PT', segmentKey: 'para/top/3', mqmSeverity: 'minor' },
      },
      {
        title: 'A link to another page',
        texts: {
          'para/top/1': {
            'en-GB': 'See [the guide](guide.md).',
            'es-ES': 'Consulte [la guía](guide.md).',
            'pt-PT': 'Consulte [o guia](install.md).',
            'nl-NL': 'Zie [de handleiding](guide.md).',
          },
        },
        expected: { locale: 'pt-PT', segmentKey: 'para/top/1', quote: 'o guia' },
      },
    ],
    clean: [
      { title: 'A name that one locale always translates', texts: named('Intune Certificate Connector') },
      {
        title: 'A menu path of the source that the translation says in words',
        source: 'en-US',
        texts: {
          'event/100/description': {
            'en-US': 'See the job details > Copy state for the reason.',
            'de-DE': 'Den Grund nennt der Kopierstatus in den Auftragsdetails.',
          },
        },
      },
      { title: 'Every locale has both acronyms, in any order', texts: { 'event/100/description': logs } },
      {
        title: 'Each language has its own acronym',
        texts: {
          'event/100/description': {
            'en-GB': 'The CA is offline.',
            'nl-NL': 'De CA is offline.',
            'de-DE': 'Die CA ist offline.',
            'ru-RU': 'ЦС не в сети.',
          },
        },
      },
      {
        title: 'Numbers in the format of the language',
        texts: {
          'event/100/description': {
            'en-GB': 'It takes 1,500.5 seconds.',
            'de-DE': 'Es dauert 1.500,5 Sekunden.',
            'fr-FR': 'Cela prend 1 500,5 secondes.',
            'ar-EG': 'يستغرق ١٬٥٠٠٫٥ ثانية.',
          },
        },
      },
    ],
  },
  *check(input) {
    const { faults, disputes } = input.analyse(tokenFaults);
    const policies = new Map<Locale, TokenFault[]>();
    // The words of one name are one loss.
    const names = new Map<string, TokenFault[]>();
    const swapped = new Set(
      input.analyse(swaps).map(({ row, locale, expected }) => `${locale} ${row.segmentKey} ${expected}`),
    );
    yield* lostAgainstSource(input);
    for (const fault of faults) {
      if (isSourcesToJudge(fault.token.kind, input)) continue;
      // What another token has taken the place of is one finding, not a loss beside an addition.
      if (swapped.has(`${fault.locale} ${fault.row.segmentKey} ${fault.token.value}`)) continue;
      if (fault.how === 'GONE' && fault.token.kind === 'NAME') {
        const cell = `${fault.locale} ${fault.row.segmentKey}`;
        names.set(cell, [...(names.get(cell) ?? []), fault]);
      } else if (fault.how === 'GONE') yield gone([fault], input);
      else if (fault.how === 'CHANGED') yield changed(fault, input);
      else if (fault.how === 'POLICY') policies.set(fault.locale, [...(policies.get(fault.locale) ?? []), fault]);
    }
    for (const lost of names.values()) yield gone(lost, input);
    for (const followed of policies.values()) yield policy(followed);
    // The source is not disputed: what a translation may say in words (a menu path) is then nobody's fault.
    if (input.catalog.source !== null) return;
    for (const dispute of disputes) yield* disputed(dispute, input);
  },
};

function gone(faults: readonly TokenFault[], input: RuleInput): Draft {
  const [fault] = faults;
  if (fault === undefined) throw new RangeError('Expected at least one lost token');
  const { locale, token } = fault;
  const lost = faults.map((one) => one.token.written).join(' ');
  return {
    ...common(fault, input),
    subject: faults.map((one) => one.token.value).join(' '),
    locale,
    span: null,
    messageId: 'lost',
    data: { kind: token.kind, expected: lost, locales: witnesses(fault) },
  };
}

function changed(fault: TokenFault, input: RuleInput): Draft {
  const { row, locale, token, span } = fault;
  const text = row.cells.get(locale)?.text ?? '';
  const change = { expected: shownToken(token), locales: witnesses(fault) };
  return {
    ...common(fault, input),
    mqmType: 'Accuracy/Mistranslation',
    locale,
    span,
    ...(token.kind === 'LINK'
      ? { messageId: 'link-changed', data: change }
      : span === null
        ? { messageId: 'lost', data: { kind: token.kind, ...change } }
        : { messageId: 'changed', data: { kind: token.kind, found: text.slice(span.start, span.end), ...change } }),
    ...(token.kind === 'LINK' ? {} : { suggestion: token.written }),
  };
}

function common(
  fault: TokenFault,
  input: RuleInput,
): Pick<Draft, 'segmentKey' | 'subject' | 'evidence' | 'mqmSeverity'> {
  const { row, token, locale } = fault;
  return {
    segmentKey: row.segmentKey,
    subject: token.value,
    mqmSeverity: isTold(fault) ? severity(token.kind, locale, token.locales, input) : 'neutral',
    evidence: evidenceFrom(row, token.locales, (cell) => spanOfToken(cell, token)),
  };
}

function severity(
  kind: TokenFault['token']['kind'],
  locale: Locale,
  agreeing: ReadonlySet<Locale>,
  { catalog }: RuleInput,
): MqmSeverity {
  if (kind === 'SEPARATOR' || kind === 'CODE_SPAN' || kind === 'NAME') return 'minor';
  if (kind !== 'LINK') return 'major';
  const version = catalog.documents.get(locale)?.provenance.sourceVersion ?? null;
  const same = [...agreeing].some((other) => catalog.documents.get(other)?.provenance.sourceVersion === version);
  return same ? 'major' : 'neutral';
}

function witnesses({ token }: TokenFault): readonly Locale[] {
  return [...token.locales];
}

/** One neutral finding for all acronyms that a locale always spells out. */
function policy(followed: readonly TokenFault[]): Draft {
  const [first] = followed;
  if (first === undefined) throw new RangeError('Expected at least one text that follows the policy');
  const acronyms = [...new Set(followed.map(({ token }) => token.value))].sort();
  return {
    locale: first.locale,
    segmentKey: first.row.segmentKey,
    span: null,
    subject: `policy ${acronyms.join(' ')}`,
    identity: ['policy'],
    mqmType: 'Terminology/Inconsistent with terminology resource',
    mqmSeverity: 'neutral',
    messageId: 'policy',
    data: { locale: first.locale, acronyms, count: followed.length },
    evidence: followed.slice(0, 6).map(({ row, locale }) => ({
      segmentKey: row.segmentKey,
      locale,
      text: row.cells.get(locale)?.text ?? '',
      span: null,
    })),
  };
}

/** Kinds that two locales do not invent independently: where some have one, the source has it. */
const telling = new Set<TokenFault['token']['kind']>(['SEPARATOR', 'CODE', 'VERSION', 'URL', 'IDENTIFIER', 'PATH']);

function* disputed({ row, token }: TokenDispute, input: RuleInput): Generator<Draft> {
  const isLink = token.kind === 'LINK';
  if (!telling.has(token.kind) && !isLink && token.kind !== 'NUMBER') return;
  if (input.locales.length > 2 && token.locales.size < 2) return;
  const lacking = [...row.cells.keys()].filter((locale) => !token.locales.has(locale));
  yield {
    locale: null,
    segmentKey: row.segmentKey,
    span: null,
    subject: token.value,
    mqmSeverity: telling.has(token.kind) ? 'minor' : 'neutral',
    messageId: 'disputed',
    data: { kind: token.kind, found: shownToken(token), locales: [...token.locales], lacking },
    evidence: evidenceFrom(row, row.cells.keys(), (cell) => spanOfToken(cell, token)),
  };
}
