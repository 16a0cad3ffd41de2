/** The registry's source: every folder below `src/rules` that holds a `rule.ts`, in alphabetical order. */
export function registrySource(folders: readonly string[]): string {
  const sorted = folders.toSorted();
  const imports = sorted.map((folder) => `import { rule as ${nameOf(folder)} } from './rules/${folder}/rule.ts';\n`);
  return `// Written by \`npm run generate -w packages/consistency\`.
import type { Rule } from './rule.ts';
${imports.join('')}
export const rules: readonly Rule[] = [
${sorted.map((folder) => `  ${nameOf(folder)},\n`).join('')}];
`;
}

function nameOf(folder: string): string {
  return folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
