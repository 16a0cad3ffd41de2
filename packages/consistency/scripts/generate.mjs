// Writes the registry of rules and a documentation page for each of them out of the folders below src/rules, and the module of
// what is known of languages out of the files in languages.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeSource, fromSource } from './from-source.mjs';

const { languagesFile, languagesSource } = await fromSource('./languages.ts');
writeFileSync(languagesFile, languagesSource());

const { currentRegistry, docsFolder, registryFile, rulePages } = await fromSource('./generated.ts');
writeFileSync(registryFile, currentRegistry());

const { rules } = await fromSource('../src/rules.generated.ts');
const pages = rulePages(rules);
mkdirSync(docsFolder, { recursive: true });
for (const file of readdirSync(docsFolder)) if (!pages.has(file)) rmSync(join(docsFolder, file));
for (const [file, text] of pages) writeFileSync(join(docsFolder, file), text);
console.log(`${rules.length} rules registered and documented.`);
await closeSource();
