/** Why people and tokens stay as they are. */
export const messages = {
  'person-address-malformed': 'This is not an e-mail address: correct it.',
  'person-address-taken': 'There is already an account with this address.',
  'person-last-admin': 'This is the last administrator: make someone else an administrator first.',
  'person-name-missing': 'The name is missing: give one, as changes are shown under it.',
  'person-not-found': 'This person no longer exists.',
  'token-expired': 'This moment has passed: choose a later one.',
  'token-name-missing': 'The name is missing: give one, to tell the token from others.',
  'token-not-found': 'You have no such token.',
  'token-role-too-high': 'A token cannot do more than its owner: choose a lower role.',
} as const;
