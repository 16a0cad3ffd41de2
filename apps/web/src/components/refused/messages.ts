export const messages = {
  signIn: 'Sign in',
  signInFirst: 'This is open to people who have signed in.',
  ADMIN: 'This is for administrators. Ask one of them, or sign in as another person.',
  REVIEWER: 'This is for reviewers. Ask an administrator for the role, or sign in as another person.',
} as const;
