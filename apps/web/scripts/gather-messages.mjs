/**
 * Writes `src/i18n/features.generated.ts`: every `messages.ts` below `src`, named by its folder. With `--check` nothing
 * is written, and a file that is not what it would be fails.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const source = join(import.meta.dirname, '../src');
const target = join(source, 'i18n/features.generated.ts');

const features = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === 'messages.ts' && basename(entry.parentPath) !== 'i18n')
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(source.length + 1)
      .replaceAll('\\', '/'),
  )
  .map((path) => ({
    path,
    name: basename(dirname(path))
      .replace(/[()[\].]/g, '')
      .replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const names = features.map(({ name }) => name);
const twice = names.find((name, index) => names.indexOf(name) !== index);
if (twice !== undefined) {
  console.error(`Two folders named "${twice}" hold a messages.ts; a folder's name is the namespace of its messages.`);
  process.exit(1);
}

const text = [
  '// Written by `npm run generate`. Do not edit.',
  ...features.map(({ path, name }) => `import { messages as ${name}Messages } from '../${path}';`),
  '',
  'export const features = {',
  ...names.map((name) => `  ${name}: ${name}Messages,`),
  '} as const;',
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/i18n/features.generated.ts is out of date: run `npm run generate -w apps/web`.');
  process.exit(1);
}
