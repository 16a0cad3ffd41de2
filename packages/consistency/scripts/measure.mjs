// Prints what the rules find, against a careful reading of the five pages and against truth files.
import { closeSource, fromSource } from './from-source.mjs';

const { measure } = await fromSource('../test/measure.ts');
await measure(process.argv.slice(2));
await closeSource();
