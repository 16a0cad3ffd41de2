export const messages = {
  title: 'Use the API',
  purpose: 'Everything on these pages can be asked for by a program: one address, GraphQL, JSON in and out.',
  address: 'Address',
  explore: 'Write and try queries in the browser',
  samples: 'The first three entries, in the language that you read. Each sample runs as it stands.',
  token:
    'Reading needs no sign-in where this installation is open. Otherwise, and to change anything, send an access token from your account: <header>Authorization: Bearer</header> followed by the token.',
} as const;
