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

const messages = {
  NOT_FOUND: ['PERSON_NOT_FOUND', 'There is no such person (any more).'],
  LAST_ADMIN: ['LAST_ADMIN', 'This is the last administrator: make someone else one first.'],
} as const;

export function roleRefused(kind: keyof typeof messages): Refused {
  const [code, message] = messages[kind];
  return { kind: 'RoleRefused', code, message, path: ['personId'] };
}
