import type { Locale } from '@eventide/catalog';
import { isTold, spanOfToken, type TokenDispute, type TokenFault, tokenFaults } from '../../analysis/tokens/faults.ts';
import { tokenNoun } from '../../analysis/tokens/noun.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft, MqmSeverity } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { localeList, quote } from '../../wording.ts';

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

export const rule: Rule = {
  id: 'invariant-lost',
  mqmType: 'Accuracy/Omission',
  mqmSeverity: 'major',
  specificity: 2,
  fewestLocales: 3,
  summary:
    'A code, number, version, acronym, name, path or link that most locales have and one lacks or has otherwise.',
  why: 'Such tokens survive translation. Where one is lost, readers search the wrong log or type the wrong value. An acronym that a locale always spells out is its policy: said once, neutrally. Links that differ between versions of the source are skew, not a defect.',
  examples: {
    flagged: [
      {
        title: 'An acronym is gone',
        texts: {
          'event/100/description': {
            ...logs,
            'pt-PT': 'Para obter mais informações, consulte os logs do serviço do NDES.',
          },
        },
        expected: { locale: 'pt-PT', segmentKey: 'event/100/description' },
      },
      {
        title: 'Another code in its place',
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
        title: 'A menu path that half of the locales dissolved: nobody is blamed',
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
        title: 'A name that the locale keeps elsewhere; a locale that always translates it has no say',
        texts: named('conector de certificado do Intune'),
        expected: { locale: 'pt-PT', segmentKey: 'para/top/3', mqmSeverity: 'minor' },
      },
    ],
    clean: [
      { title: 'A name that one locale always translates', texts: named('Intune Certificate Connector') },
      { title: 'Every locale has both acronyms, in its own order', texts: { 'event/100/description': logs } },
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
        title: 'Numbers are written as the language writes them',
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
    // The words of one name are lost together.
    const names = new Map<string, TokenFault[]>();
    for (const fault of faults) {
      if (fault.how === 'GONE' && fault.token.kind === 'NAME') {
        const cell = `${fault.locale} ${fault.row.segmentKey}`;
        names.set(cell, [...(names.get(cell) ?? []), fault]);
      } else if (fault.how === 'GONE') yield gone([fault], input);
      else if (fault.how === 'CHANGED') yield changed(fault, input);
      else if (fault.how === 'POLICY') policies.set(fault.locale, [...(policies.get(fault.locale) ?? []), fault]);
    }
    for (const lost of names.values()) yield gone(lost, input);
    for (const followed of policies.values()) yield policy(followed);
    for (const dispute of disputes) yield* disputed(dispute, input);
  },
};

function gone(faults: readonly TokenFault[], input: RuleInput): Draft {
  const [fault] = faults;
  if (fault === undefined) throw new RangeError('something is lost');
  const { row, locale, token } = fault;
  const lost = faults.map((one) => one.token.written).join(' ');
  return {
    ...common(fault, input),
    subject: faults.map((one) => one.token.value).join(' '),
    locale,
    span: null,
    message: `Without the ${tokenNoun(token.kind)} ${quote(lost)} that ${witnesses(fault)} have in ${row.segmentKey}: add it.`,
  };
}

function changed(fault: TokenFault, input: RuleInput): Draft {
  const { row, locale, token, span } = fault;
  const text = row.cells.get(locale)?.text ?? '';
  const actual = token.kind === 'LINK' || span === null ? 'link target' : quote(text.slice(span.start, span.end));
  const expected = token.kind === 'LINK' ? token.value : quote(token.written);
  return {
    ...common(fault, input),
    mqmType: 'Accuracy/Mistranslation',
    locale,
    span,
    message: `Unexpected ${actual}, expected ${expected} as in ${witnesses(fault)}.`,
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

function witnesses({ token }: TokenFault): string {
  return localeList([...token.locales]);
}

/** One locale's acronyms that it always spells out, in one neutral finding. */
function policy(followed: readonly TokenFault[]): Draft {
  const [first] = followed;
  if (first === undefined) throw new RangeError('a policy is followed somewhere');
  const acronyms = [...new Set(followed.map(({ token }) => token.value))].sort();
  return {
    locale: first.locale,
    segmentKey: first.row.segmentKey,
    span: null,
    subject: `policy ${acronyms.join(' ')}`,
    mqmType: 'Terminology/Inconsistent with terminology resource',
    mqmSeverity: 'neutral',
    message: `Always without ${acronyms.join(', ')}, which most locales keep (${followed.length} texts): leave it, or decide on one form.`,
    evidence: followed.slice(0, 6).map(({ row, locale }) => ({
      segmentKey: row.segmentKey,
      locale,
      text: row.cells.get(locale)?.text ?? '',
      span: null,
    })),
  };
}

/** Kinds that two locales do not make up independently of each other: that some have it says that the source has it. */
const telling = new Set<TokenFault['token']['kind']>(['SEPARATOR', 'CODE', 'VERSION', 'URL', 'IDENTIFIER', 'PATH']);

function* disputed({ row, token }: TokenDispute, input: RuleInput): Generator<Draft> {
  const isLink = token.kind === 'LINK';
  if (!telling.has(token.kind) && !isLink && token.kind !== 'NUMBER') return;
  if (input.locales.length > 2 && token.locales.size < 2) return;
  const lacking = [...row.cells.keys()].filter((locale) => !token.locales.has(locale));
  const shown = isLink ? token.value : quote(token.written);
  yield {
    locale: null,
    segmentKey: row.segmentKey,
    span: null,
    subject: token.value,
    mqmSeverity: telling.has(token.kind) ? 'minor' : 'neutral',
    message: `The ${tokenNoun(token.kind)} ${shown} stands in ${localeList([...token.locales])} and not in ${localeList(lacking)}: decide which is right.`,
    evidence: evidenceFrom(row, row.cells.keys(), (cell) => spanOfToken(cell, token)),
  };
}
