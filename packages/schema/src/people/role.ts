import { builder } from '../builder.ts';

export const RoleRef = builder.enumType('Role', {
  description: 'What a person may do; each role may do what the one before it may.',
  values: {
    VIEWER: { value: 'viewer', description: 'Read.' },
    REVIEWER: { value: 'reviewer', description: 'Decide on translations and findings, comment, suggest, take back.' },
    ADMIN: { value: 'admin', description: 'Import pages, invite people and give them roles.' },
  } as const,
});
