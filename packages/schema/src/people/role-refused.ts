import { builder } from '../builder.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';

interface Refused extends UserError {
  readonly kind: 'RoleRefused';
}

export const RoleRefusedRef = builder.objectRef<Refused>('RoleRefused').implement({
  description:
    'Nothing was changed. `PERSON_NOT_FOUND`: there is no such person; `LAST_ADMIN`: no administrator would be left.',
  interfaces: [UserErrorRef],
});

const refusals = {
  NOT_FOUND: ['PERSON_NOT_FOUND', 'person-not-found'],
  LAST_ADMIN: ['LAST_ADMIN', 'person-last-admin'],
} as const;

export function roleRefused(kind: keyof typeof refusals): Refused {
  const [code, messageId] = refusals[kind];
  return { kind: 'RoleRefused', code, words: { messageId }, path: ['personId'] };
}
