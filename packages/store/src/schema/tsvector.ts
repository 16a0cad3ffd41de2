import { customType } from 'drizzle-orm/pg-core';

/** https://www.postgresql.org/docs/15/datatype-textsearch.html */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
