import type { Actor, AuditEntry, AuditSubject } from '@eventide/contract';
import { builder } from '../builder.ts';
import { RoleRef } from '../people/role.ts';

export const AuditActionRef = builder.enumType('AuditAction', {
  description: 'The kind of a change.',
  values: {
    IMPORT: { description: 'Imported pages.' },
    REMOVE: { description: 'Removed pages, or a whole catalogue.' },
    REVIEW: { description: 'Changed the review state of a text.' },
    COMMENT: { description: 'Commented on a text.' },
    SUGGEST: { description: 'Suggested a translation.' },
    REBASE_SUGGESTION: { description: 'Made an open suggestion anew for a newer text.' },
    DECIDE_SUGGESTION: { description: 'Accepted, rejected or reopened a suggestion.' },
    EXPORT_SUGGESTION: { description: 'Handed an accepted suggestion on as a file.' },
    DISMISS: { description: 'Dismissed a finding.' },
    REOPEN: { description: 'Reopened a dismissed finding.' },
    PROMOTE_TERM: { description: 'Took a mined concept into the term base.' },
    EDIT_TERM: { description: 'Added, changed or removed a concept of the term base.' },
    IMPORT_TERM: { description: 'Took a concept of a file into the term base.' },
    ROLE: { description: 'Invited or removed a person, changed their role or renewed their sign-in link.' },
    TOKEN: { description: 'Created or revoked an API token.' },
    WEBHOOK: { description: 'Made, changed or removed a web hook.' },
    UNDO: { description: 'Reversed a change.' },
  } as const,
});

const AuditActorRef = builder.objectRef<Actor>('AuditActor').implement({
  description: 'Who made a change, as recorded at the time.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As in `Viewer.id`; null for the program itself.', nullable: true }),
    name: t.exposeString('name', { description: 'Name at the time.' }),
    role: t.expose('role', {
      description: 'Role at the time; null for the program itself.',
      type: RoleRef,
      nullable: true,
    }),
  }),
});

const AuditSubjectRef = builder.objectRef<AuditSubject>('AuditSubject').implement({
  description: 'What a change was made to. A field is null if it does not apply to the kind of change.',
  fields: (t) => ({
    catalog: t.exposeString('catalog', { description: 'Slug of the catalogue.', nullable: true }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment.', nullable: true }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale', nullable: true }),
    id: t.exposeID('id', {
      description:
        "A finding's fingerprint, the ID of a comment, suggestion, concept, person, token or web hook, or the number of a catalogue revision.",
      nullable: true,
    }),
  }),
});

export const AuditEntryRef = builder.objectRef<AuditEntry>('AuditEntry').implement({
  description: 'One change. Entries are never altered or removed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'A decimal number that grows with every entry.' }),
    batchId: t.exposeID('batchId', {
      description: 'Shared by everything that one mutation changed. Argument for `undo`.',
    }),
    at: t.expose('at', { description: 'Time of the change.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who made the change.', type: AuditActorRef }),
    action: t.expose('action', { description: 'The kind of change.', type: AuditActionRef }),
    subject: t.expose('subject', { description: 'What was changed.', type: AuditSubjectRef }),
    before: t.field({
      description: 'The state before the change; null if there was none.',
      type: 'JSON',
      nullable: true,
      resolve: ({ before }) => before,
    }),
    after: t.field({
      description: 'The state after the change; null if there is none.',
      type: 'JSON',
      nullable: true,
      resolve: ({ after }) => after,
    }),
    undoes: t.exposeID('undoes', {
      description: 'ID of the entry that this one reverses; null if it reverses none.',
      nullable: true,
    }),
  }),
});
