import { customType } from 'drizzle-orm/pg-core';

/** https://www.postgresql.org/docs/15/datatype-binary.html */
export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});
