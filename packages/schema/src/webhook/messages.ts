/** Why web hooks stay as they are. */
export const messages = {
  'webhook-events-missing': 'Choose at least one event: a web hook without any would never be told anything.',
  'webhook-not-found': 'There is no such web hook any more.',
  'webhook-off': 'This web hook is switched off: switch it on first.',
  'webhook-url-malformed':
    'This is not an address that can be posted to: give one with http or https, without a user name or password.',
  'webhooks-full':
    'There are {limit, number} web hooks, and there can be no more: remove one, or pass events on from another.',
} as const;
