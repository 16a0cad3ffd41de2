import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './audit/root.ts';
import './audit/undo.ts';
import './catalog/catalog.ts';
import './catalog/diagnostic.ts';
import './catalog/document.ts';
import './catalog/root.ts';
import './change/subscriptions.ts';
import './code/code.ts';
import './code/root.ts';
import './dismissal/dismiss-findings.ts';
import './dismissal/dismissal.ts';
import './dismissal/reopen-findings.ts';
import './dismissal/without-finding.ts';
import './dismissal/resolved.ts';
import './event/event.ts';
import './event/root.ts';
import './finding/finding.ts';
import './finding/place.ts';
import './finding/root.ts';
import './history/catalog-revision.ts';
import './history/document-revision.ts';
import './import/import-documents.ts';
import './import/import-progress.ts';
import './import/preview-import.ts';
import './lookup/read-text.ts';
import './lookup/root.ts';
import './node/root.ts';
import './people/create-api-token.ts';
import './people/invite-person.ts';
import './people/person.ts';
import './people/remove-person.ts';
import './people/renew-sign-in-link.ts';
import './people/revoke-api-token.ts';
import './people/set-review-languages.ts';
import './people/set-role.ts';
import './people/viewer.ts';
import './queue/root.ts';
import './removal/preview-removal.ts';
import './removal/remove-documents.ts';
import './review/add-comment.ts';
import './review/counts.ts';
import './review/decide-suggestion.ts';
import './review/rebase-suggestion.ts';
import './review/mark-suggestions-exported.ts';
import './review/review.ts';
import './review/review-translations.ts';
import './review/suggest-translation.ts';
import './review/suggestions.ts';
import './rule/root.ts';
import './rule/rule.ts';
import './score/matrix.ts';
import './score/score.ts';
import './segment/root.ts';
import './segment/segment.ts';
import './term/add-concept.ts';
import './term/edit-concept.ts';
import './term/import-terms.ts';
import './term/occurrence.ts';
import './term/root.ts';
import './term/set-term-state.ts';
import './text/locale.ts';
import './text/scalars.ts';
import './text/warning.ts';
import './webhook/add-webhook.ts';
import './webhook/edit-webhook.ts';
import './webhook/remove-webhook.ts';
import './webhook/test-webhook.ts';

builder.queryType({ description: 'Everything that can be read.', authScopes: { reader: true } });
builder.mutationType({
  description:
    'Everything that can be changed. Each field returns its result or a `UserError`. Without the required role, the request fails with the code `UNAUTHENTICATED` or `FORBIDDEN`.',
});
builder.subscriptionType({
  description: 'Events as they happen, sent as Server-Sent Events (`Accept: text/event-stream`).',
  authScopes: { reader: true },
});

export const schema: GraphQLSchema = builder.toSchema();

/** The contract as SDL, sorted, so that a diff shows only what changed. */
export function printContract(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
