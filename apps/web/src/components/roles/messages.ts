export const messages = {
  role: 'Role',
  VIEWER: 'Viewer',
  REVIEWER: 'Reviewer',
  ADMIN: 'Administrator',
} as const;
