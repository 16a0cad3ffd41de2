import { otelSeverityNumber, windowsLevel } from '@eventide/catalog/text';
import { builder } from '../builder.ts';
import type { AnyNode, EventNode } from '../context.ts';
import { localId } from '../node/global-id.ts';
import { CatalogRef, EventRef } from '../refs.ts';
import { withReviews } from '../review/with-reviews.ts';
import { LocalizedTextRef, localeArgument, localizedText } from '../text/localized-text.ts';
import { TranslationRef, localesArgument, translationsCost, translationsOf } from '../text/translation.ts';
import { EventOutcomeRef, EventSeverityRef } from './enums.ts';
import { CodeReferenceRef } from './reference.ts';

const descriptionKey = ({ event }: EventNode) => `event/${event.eventId}/description`;

builder.node(EventRef, {
  description: 'An event that the product writes to the Windows event log.',
  isTypeOf: (value) => (value as AnyNode).kind === 'Event',
  id: { resolve: localId, description: 'Stable: made of the catalogue and the event ID.' },
  fields: (t) => ({
    eventId: t.int({
      description: 'The number in the event log. Other products reuse the same numbers: unique in its catalogue only.',
      resolve: ({ event }) => event.eventId,
    }),
    catalog: t.field({
      description: 'The catalogue it belongs to.',
      type: CatalogRef,
      resolve: ({ snapshot }) => snapshot,
    }),
    position: t.exposeInt('position', { description: "Its place in the pages' table of events, from 0." }),
    name: t.string({
      description: 'Its name, the same in every language (`PkcsCertIssue_Failure`).',
      resolve: ({ event }) => event.name,
    }),
    operation: t.string({
      description: 'What was being done: the name without its outcome (`PkcsCertIssue`).',
      resolve: ({ event }) => event.operation,
    }),
    outcome: t.field({
      description: 'What became of the operation.',
      type: EventOutcomeRef,
      resolve: ({ event }) => event.outcome,
    }),
    severity: t.field({
      description: 'How bad it is.',
      type: EventSeverityRef,
      resolve: ({ event }) => event.severity,
    }),
    windowsLevel: t.int({
      description: 'The severity as a level of the Windows event log: 4, 3 or 2.',
      resolve: ({ event }) => windowsLevel(event.severity),
    }),
    otelSeverityNumber: t.int({
      description: 'The severity as a SeverityNumber of OpenTelemetry: 9, 13 or 17.',
      resolve: ({ event }) => otelSeverityNumber(event.severity),
    }),
    description: t.field({
      description: "What it means, in the reader's language.",
      type: LocalizedTextRef,
      args: { locale: t.arg({ type: 'Locale', ...localeArgument }) },
      resolve: (node, { locale }, context) => localizedText(node.snapshot, descriptionKey(node), locale, context),
    }),
    translations: t.field({
      description: 'What it means, in every language.',
      type: [TranslationRef],
      args: { locales: t.arg({ type: ['Locale'], ...localesArgument }) },
      complexity: translationsCost,
      resolve: (node, { locales }, context, info) =>
        withReviews(translationsOf(node.snapshot, descriptionKey(node), locales), context, info),
    }),
    diagnosticCodes: t.field({
      description: 'The codes it can carry, in the order in which the page cites them.',
      type: [CodeReferenceRef],
      complexity: { field: 1, multiplier: 5 },
      args: {
        specificOnly: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Leave out the generic codes, which (nearly) every event cites.',
        }),
      },
      resolve: ({ event, snapshot }, { specificOnly }) =>
        event.references
          .filter(({ generic }) => !(specificOnly && generic))
          .map((reference) => ({ reference, snapshot })),
    }),
    relatedEvents: t.field({
      description: 'The other events of the same operation, in source order.',
      type: [EventRef],
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ event, snapshot }) => event.relatedEvents.flatMap((eventId) => snapshot.eventById.get(eventId) ?? []),
    }),
  }),
});
