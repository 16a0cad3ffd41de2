import type { Messages } from '../../../../i18n/messages.ts';

interface FieldWords {
  readonly nameOf: (field: string) => string;
  readonly valueOf: (field: string, value: string) => string;
}

/** The fields that the API keeps of a change. */
const fields: Readonly<Record<string, keyof Messages['audit']>> = {
  state: 'field_state',
  textHash: 'field_textHash',
  cellHash: 'field_cellHash',
  personId: 'field_personId',
  version: 'field_version',
  reason: 'field_reason',
  note: 'field_note',
  body: 'field_body',
  markdown: 'field_markdown',
  role: 'field_role',
  name: 'field_name',
  expiresAt: 'field_expiresAt',
  revokedAt: 'field_revokedAt',
  exportedAt: 'field_exportedAt',
  landed: 'field_landed',
  definition: 'field_definition',
  renderings: 'field_renderings',
  isRemoved: 'field_isRemoved',
  revision: 'field_revision',
  added: 'field_added',
  changed: 'field_changed',
  removed: 'field_removed',
  signInLink: 'field_signInLink',
  url: 'field_url',
  events: 'field_events',
  isEnabled: 'field_isEnabled',
};

/** What the fields of a change, and those of their values that are from a fixed set, are called in the reader's language. */
export function fieldWords(
  {
    administration,
    audit,
    review,
    roles,
    terms,
  }: Pick<Messages, 'administration' | 'audit' | 'review' | 'roles' | 'terms'>,
  people: ReadonlyMap<string, string>,
): FieldWords {
  const words = (messages: Readonly<Record<string, string>>, key: string): string | undefined => messages[key];
  return {
    nameOf: (field) => {
      const key = fields[field];
      return key === undefined ? field : audit[key];
    },
    valueOf: (field, value) => {
      switch (field) {
        case 'role':
          return words(roles, value.toUpperCase()) ?? value;
        case 'state':
          return words(review, value) ?? words(review, `suggestion${value}`) ?? value;
        case 'reason':
          return words(review, value) ?? value;
        case 'personId':
          return people.get(value) ?? audit.someone;
        case 'renderings':
          return value.replaceAll(/PREFERRED|ADMITTED|FORBIDDEN/g, (state) => words(terms, state) ?? state);
        case 'events':
          return value.replaceAll(/[A-Z]+_[A-Z]+/g, (event) => words(administration, `event_${event}`) ?? event);
        case 'isEnabled':
        case 'isRemoved':
          return value === 'true' ? audit.yes : audit.no;
        case 'signInLink':
          return value === 'renewed' ? audit.renewed : value;
        default:
          return value;
      }
    },
  };
}
