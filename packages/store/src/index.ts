export type * from './store.ts';
export type * from './people/people-store.ts';
export type { Database } from './database/database.ts';
export type { PageToRead, ReadPage } from './documents/read-page.ts';
export { openStore, type OpenStoreOptions } from './open-store.ts';
export { createPeople } from './people/people.ts';
export * as schema from './schema.ts';
export { StoreError, type StoreErrorCode } from './store-error.ts';
