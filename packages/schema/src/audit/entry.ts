import type { Actor, AuditEntry, AuditSubject } from '@eventide/contract';
import { builder } from '../builder.ts';
import { RoleRef } from '../people/role.ts';

export const AuditActionRef = builder.enumType('AuditAction', {
  description: 'What someone did.',
  values: {
    IMPORT: { description: 'Imported pages.' },
    REVIEW: { description: 'Decided on a text.' },
    COMMENT: { description: 'Said something about a text.' },
    SUGGEST: { description: 'Put a better text forward.' },
    DECIDE_SUGGESTION: { description: 'Decided on a suggestion.' },
    DISMISS: { description: 'Waved a finding through.' },
    REOPEN: { description: 'Opened a dismissed finding again.' },
    ROLE: { description: 'Invited a person, gave one a role or another link to sign in with.' },
    TOKEN: { description: 'Made or revoked a token.' },
    UNDO: { description: 'Took a change back.' },
  } as const,
});

const AuditActorRef = builder.objectRef<Actor>('AuditActor').implement({
  description: 'Who made a change, as of that day.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As in `Viewer.id`; null for the program itself.', nullable: true }),
    name: t.exposeString('name', { description: 'The name.' }),
    role: t.expose('role', { description: 'The role; null for the program itself.', type: RoleRef, nullable: true }),
  }),
});

const AuditSubjectRef = builder.objectRef<AuditSubject>('AuditSubject').implement({
  description: 'What a change was made on. Null where its kind has none.',
  fields: (t) => ({
    catalog: t.exposeString('catalog', { description: 'Slug of the catalogue.', nullable: true }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the text.', nullable: true }),
    locale: t.expose('locale', { description: 'The language of the text.', type: 'Locale', nullable: true }),
    id: t.exposeID('id', {
      description: "A finding's fingerprint, the ID of a comment, suggestion, person or token, or a revision's number.",
      nullable: true,
    }),
  }),
});

export const AuditEntryRef = builder.objectRef<AuditEntry>('AuditEntry').implement({
  description: 'One change. Entries are never altered nor removed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'A number that grows, as text.' }),
    batchId: t.exposeID('batchId', { description: 'What was changed at once has it in common.' }),
    at: t.expose('at', { description: 'When.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who did it.', type: AuditActorRef }),
    action: t.expose('action', { description: 'What was done.', type: AuditActionRef }),
    subject: t.expose('subject', { description: 'On what.', type: AuditSubjectRef }),
    before: t.field({
      description: 'The state before; null where there was none.',
      type: 'JSON',
      nullable: true,
      resolve: ({ before }) => before,
    }),
    after: t.field({
      description: 'The state after; null where there is none.',
      type: 'JSON',
      nullable: true,
      resolve: ({ after }) => after,
    }),
    undoes: t.exposeID('undoes', {
      description: 'ID of the entry that this one takes back; null for all others.',
      nullable: true,
    }),
  }),
});
