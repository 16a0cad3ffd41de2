import { builder } from '../builder.ts';

export const RoleRef = builder.enumType('Role', {
  description: 'What a person may do. Each role includes the ones before it.',
  values: {
    VIEWER: { value: 'viewer', description: 'Read.' },
    REVIEWER: {
      value: 'reviewer',
      description: 'Review translations, dismiss findings, comment, suggest, and undo such changes.',
    },
    ADMIN: { value: 'admin', description: 'Import pages, invite people and change their roles.' },
  } as const,
});
