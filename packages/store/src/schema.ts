export * from './schema/audit.ts';
export * from './schema/documents.ts';
export * from './schema/kept.ts';
export * from './schema/people.ts';
export * from './schema/review.ts';
export * from './schema/search.ts';
export * from './schema/terms.ts';
export * from './schema/webhooks.ts';
