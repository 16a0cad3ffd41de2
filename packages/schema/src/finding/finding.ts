import { formatFinding } from '@eventide/consistency';
import { builder } from '../builder.ts';
import type { AnyNode } from '../context.ts';
import { localId } from '../node/global-id.ts';
import { CatalogRef, DiagnosticCodeRef, DocumentRef, EventRef, FindingRef, RuleRef, SegmentRef } from '../refs.ts';
import { messageLanguage, messageLanguageArgument } from '../text/message-language.ts';
import { TranslationRef, translationsOf } from '../text/translation.ts';
import { MqmSeverityRef } from './enums.ts';
import { EvidenceRef, TextSpanRef } from './evidence.ts';

builder.node(FindingRef, {
  description: 'A problem that the review found by comparing the translations with each other.',
  isTypeOf: (value) => (value as AnyNode).kind === 'Finding',
  id: { resolve: localId, description: 'Stable: derived from the catalogue and the fingerprint.' },
  fields: (t) => ({
    fingerprint: t.string({
      description:
        'Derived from the rule, the locale and what the problem is: the words for a term, the words that are wrong wherever they stand, or else the segment key and the flagged words. Unchanged by imports, reordering, further locales, or changes elsewhere in the text.',
      resolve: ({ finding }) => finding.fingerprint,
    }),
    catalog: t.field({
      description: 'The catalogue it belongs to.',
      type: CatalogRef,
      resolve: ({ snapshot }) => snapshot,
    }),
    rule: t.expose('rule', { description: 'The rule that found it.', type: RuleRef }),
    mqmSeverity: t.field({
      description: 'Severity of the finding.',
      type: MqmSeverityRef,
      resolve: ({ finding }) => finding.mqmSeverity,
    }),
    mqmType: t.string({
      description: 'MQM error type, such as `Accuracy/Omission`.',
      resolve: ({ finding }) => finding.mqmType,
    }),
    message: t.string({
      description: 'What is there, what the other languages have, and what to do.',
      args: { language: t.arg.string(messageLanguageArgument) },
      resolve: ({ finding }, { language }, context) => formatFinding(finding, messageLanguage(language, context)),
    }),
    messageId: t.string({
      description: "Which of the rule's messages it is. Stable.",
      resolve: ({ finding }) => finding.messageId,
    }),
    data: t.field({
      description: 'What the message says about this case: an object of texts, numbers and lists of texts.',
      type: 'JSON',
      resolve: ({ finding }) => finding.data,
    }),
    segmentKey: t.string({
      description: 'Key of the segment of its first place, such as `event/20102/description`. See `places`.',
      resolve: ({ finding }) => finding.segmentKey,
    }),
    segment: t.expose('segment', {
      description: 'The segment of its first place, with the texts of all locales; null if no page has it.',
      type: SegmentRef,
      nullable: true,
    }),
    locale: t.field({
      description: 'Locale it is in; null for a defect of the source, which all locales share.',
      type: 'Locale',
      nullable: true,
      resolve: ({ finding }) => finding.locale,
    }),
    translation: t.field({
      description: 'The text of its first place; null for a defect of the source, or if the text is missing.',
      type: TranslationRef,
      nullable: true,
      resolve: ({ finding: { locale, segmentKey }, snapshot }) =>
        locale === null ? null : translationsOf(snapshot, segmentKey, [locale])[0],
    }),
    span: t.field({
      description:
        'The flagged words, as a part of `translation.text`; null if there are none, for example because something is missing.',
      type: TextSpanRef,
      nullable: true,
      resolve: ({ finding }) => finding.span,
    }),
    evidence: t.field({
      description:
        'The texts that support it: what most other locales have, or the other place if a text contradicts itself. Its own places are in `places`.',
      type: [EvidenceRef],
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ finding }) => finding.evidence,
    }),
    suggestion: t.string({
      description:
        'Exactly what replaces the flagged words at each of the places, nothing more and nothing less: empty if they are to be removed, null if the texts do not determine it.',
      nullable: true,
      resolve: ({ finding }) => finding.suggestion,
    }),
    event: t.field({
      description: 'The event that the text belongs to; null if it belongs to none.',
      type: EventRef,
      nullable: true,
      resolve: ({ segment, snapshot }) => snapshot.eventById.get(segment?.segment.eventId ?? Number.NaN),
    }),
    code: t.field({
      description: 'The diagnostic code that the text belongs to; null if it belongs to none.',
      type: DiagnosticCodeRef,
      nullable: true,
      resolve: ({ segment, snapshot }) => snapshot.codeByCode.get(segment?.segment.code ?? ''),
    }),
    document: t.field({
      description: 'The page it is in; null for a defect of the source.',
      type: DocumentRef,
      nullable: true,
      resolve: ({ finding: { locale }, snapshot }) => (locale === null ? null : snapshot.documentByLocale.get(locale)),
    }),
  }),
});
