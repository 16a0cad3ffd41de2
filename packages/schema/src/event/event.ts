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
  id: { resolve: localId, description: 'Stable: derived from the catalogue and the event ID.' },
  fields: (t) => ({
    eventId: t.int({
      description:
        'Event ID in the Windows event log. Unique only within its catalogue: other products use the same numbers.',
      resolve: ({ event }) => event.eventId,
    }),
    catalog: t.field({
      description: 'The catalogue it belongs to.',
      type: CatalogRef,
      resolve: ({ snapshot }) => snapshot,
    }),
    position: t.exposeInt('position', { description: "Position in the pages' table of events, from 0." }),
    name: t.string({
      description:
        'Name, the same in every locale, such as `PkcsCertIssue_Failure`; the event ID if the page gives no name.',
      resolve: ({ event }) => event.name,
    }),
    symbol: t.string({
      description: 'Name, the same in every locale; null if the page names events by number only.',
      nullable: true,
      resolve: ({ event }) => event.symbol,
    }),
    operation: t.string({
      description: 'The operation: the name without the outcome, such as `PkcsCertIssue`.',
      resolve: ({ event }) => event.operation,
    }),
    outcome: t.field({
      description: 'Outcome of the operation.',
      type: EventOutcomeRef,
      resolve: ({ event }) => event.outcome,
    }),
    severity: t.field({
      description: 'Severity of the event.',
      type: EventSeverityRef,
      resolve: ({ event }) => event.severity,
    }),
    windowsLevel: t.int({
      description: 'Severity as a level of the Windows event log: 4, 3 or 2; 0 if it is not known.',
      resolve: ({ event }) => windowsLevel(event.severity),
    }),
    otelSeverityNumber: t.int({
      description: 'Severity as an OpenTelemetry SeverityNumber: 9, 13 or 17; 0 if it is not known.',
      resolve: ({ event }) => otelSeverityNumber(event.severity),
    }),
    description: t.field({
      description: "Description, in the reader's language.",
      type: LocalizedTextRef,
      args: { locale: t.arg({ type: 'Locale', ...localeArgument }) },
      resolve: (node, { locale }, context) => localizedText(node.snapshot, descriptionKey(node), locale, context),
    }),
    translations: t.field({
      description: 'Description, in every locale.',
      type: [TranslationRef],
      args: { locales: t.arg({ type: ['Locale'], ...localesArgument }) },
      complexity: translationsCost,
      resolve: (node, { locales }, context, info) =>
        withReviews(translationsOf(node.snapshot, descriptionKey(node), locales), context, info),
    }),
    diagnosticCodes: t.field({
      description: 'The codes that it can carry, in the order in which the page cites them.',
      type: [CodeReferenceRef],
      complexity: { field: 1, multiplier: 5 },
      args: {
        specificOnly: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Omit generic codes, which (nearly) every event cites.',
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
