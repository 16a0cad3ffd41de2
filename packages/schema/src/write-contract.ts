import { writeFileSync } from 'node:fs';
import { printContract } from './schema.ts';

/** `npm run schema` writes the contract; `npm run schema:accept` also makes it what later changes are compared with. */
const files = process.argv.includes('--accept') ? ['schema.graphql', 'schema.baseline.graphql'] : ['schema.graphql'];
for (const file of files) writeFileSync(new URL(`../${file}`, import.meta.url), printContract());
