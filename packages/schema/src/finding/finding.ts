import { formatFinding } from '@eventide/consistency';
import { builder } from '../builder.ts';
import type { AnyNode } from '../context.ts';
import { localId } from '../node/global-id.ts';
import { CatalogRef, DiagnosticCodeRef, DocumentRef, EventRef, FindingRef, RuleRef, SegmentRef } from '../refs.ts';
import { TranslationRef, translationsOf } from '../text/translation.ts';
import { MqmSeverityRef } from './enums.ts';
import { EvidenceRef, TextSpanRef } from './evidence.ts';

builder.node(FindingRef, {
  description: 'A problem that the review of the translations against each other has found.',
  isTypeOf: (value) => (value as AnyNode).kind === 'Finding',
  id: { resolve: localId, description: 'Stable: made of the catalogue and the fingerprint.' },
  fields: (t) => ({
    fingerprint: t.string({
      description:
        'Made of the rule, the language, the key and the words flagged: the same after an import, a re-ordering, or a change elsewhere in the text.',
      resolve: ({ finding }) => finding.fingerprint,
    }),
    catalog: t.field({
      description: 'The catalogue it belongs to.',
      type: CatalogRef,
      resolve: ({ snapshot }) => snapshot,
    }),
    rule: t.expose('rule', { description: 'The rule that found it.', type: RuleRef }),
    mqmSeverity: t.field({
      description: 'How bad it is.',
      type: MqmSeverityRef,
      resolve: ({ finding }) => finding.mqmSeverity,
    }),
    mqmType: t.string({
      description: 'What kind of error it is, as an MQM error type (`Accuracy/Omission`).',
      resolve: ({ finding }) => finding.mqmType,
    }),
    message: t.string({
      description: 'What is there, what the other languages have, and what to do; in English.',
      resolve: ({ finding }) => formatFinding(finding, 'en'),
    }),
    segmentKey: t.string({
      description: 'Key of the text that it is found in (`event/20102/description`).',
      resolve: ({ finding }) => finding.segmentKey,
    }),
    segment: t.expose('segment', {
      description: 'The text that it is found in, in all languages; null where no page has it.',
      type: SegmentRef,
      nullable: true,
    }),
    locale: t.field({
      description: 'The language it is found in; null for a defect of the source, which all languages share.',
      type: 'Locale',
      nullable: true,
      resolve: ({ finding }) => finding.locale,
    }),
    translation: t.field({
      description: 'The text that it is found in, in its language; null for a defect of the source, or a missing text.',
      type: TranslationRef,
      nullable: true,
      resolve: ({ finding: { locale, segmentKey }, snapshot }) =>
        locale === null ? null : translationsOf(snapshot, segmentKey, [locale])[0],
    }),
    span: t.field({
      description: "The words flagged, in `translation`'s `text`; null where none are, as where something is missing.",
      type: TextSpanRef,
      nullable: true,
      resolve: ({ finding }) => finding.span,
    }),
    evidence: t.field({
      description: 'The texts that show it: what most other languages have, or where a text contradicts itself.',
      type: [EvidenceRef],
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ finding }) => finding.evidence,
    }),
    suggestion: t.string({
      description: 'What to put in place of the words flagged; null where that does not follow from the texts.',
      nullable: true,
      resolve: ({ finding }) => finding.suggestion,
    }),
    event: t.field({
      description: 'The event that the text is about; null for other texts.',
      type: EventRef,
      nullable: true,
      resolve: ({ segment, snapshot }) => snapshot.eventById.get(segment?.segment.eventId ?? Number.NaN),
    }),
    code: t.field({
      description: 'The diagnostic code that the text is about; null for other texts.',
      type: DiagnosticCodeRef,
      nullable: true,
      resolve: ({ segment, snapshot }) => snapshot.codeByCode.get(segment?.segment.code ?? ''),
    }),
    document: t.field({
      description: 'The page in its language; null for a defect of the source.',
      type: DocumentRef,
      nullable: true,
      resolve: ({ finding: { locale }, snapshot }) => (locale === null ? null : snapshot.documentByLocale.get(locale)),
    }),
  }),
});
