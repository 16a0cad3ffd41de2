// Prints what the rules find on the five pages of documents/, against a careful reading of them.
import { closeSource, fromSource } from './from-source.mjs';

const { measure } = await fromSource('../test/measure.ts');
await measure();
await closeSource();
