import type { AuditStore } from './audit.ts';
import type { CommentStore } from './comment.ts';
import type { DismissalStore } from './dismissal.ts';
import type { FindingStore } from './finding.ts';
import type { ImportStore } from './import.ts';
import type { RemovalStore } from './removal.ts';
import type { ReviewStore } from './review.ts';
import type { RevisionStore } from './revision.ts';
import type { SuggestionStore } from './suggestion.ts';
import type { TermStore } from './term.ts';
import type { WebhookStore } from './webhook.ts';

/**
 * Everything the schema asks of a store. Reading methods see what is committed; what a writing method has confirmed
 * survives a crash.
 */
export interface Persistence
  extends
    AuditStore,
    CommentStore,
    DismissalStore,
    FindingStore,
    ImportStore,
    RemovalStore,
    ReviewStore,
    RevisionStore,
    SuggestionStore,
    TermStore,
    WebhookStore {}
