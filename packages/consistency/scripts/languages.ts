import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LanguageSource, readLanguageFile } from './language-file.ts';

const folder = new URL('../languages/', import.meta.url);
export const languagesFile = fileURLToPath(new URL('../src/language/languages.generated.ts', import.meta.url));

/** The files of `languages/`, by language, in alphabetical order. */
export function languageSources(): ReadonlyMap<string, LanguageSource> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    names.toSorted().map((name) => {
      const source = readFileSync(new URL(name, folder), 'utf8');
      return [name.slice(0, -'.json'.length), readLanguageFile(name, source)] as const;
    }),
  );
}

/**
 * What `src/language/languages.generated.ts` must read: the files in one module, which loads faster than an import of each,
 * without the samples, which only tests need.
 */
export function languagesSource(): string {
  const entries = Array.from(languageSources(), ([language, file]) => {
    const known = Object.entries(file).filter(([name]) => name !== 'samples');
    return `  ${language}: ${JSON.stringify(Object.fromEntries(known))},\n`;
  });
  return `// Written by \`npm run generate -w packages/consistency\` from languages/*.json.
import type { LanguageFile } from './language.ts';

export const languages: Readonly<Record<string, LanguageFile>> = {
${entries.join('')}};
`;
}
