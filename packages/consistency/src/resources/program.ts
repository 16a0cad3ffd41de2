import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of a package that have no part in what it finds. */
const others = new Set(['documents', 'messages', 'node_modules', 'test']);
const isProgram = /\.(?:js|ts|json)$/;
const isNoProgram = /\.(?:test|d)\.ts$|\.tsbuildinfo$/;

/**
 * Identifies the code that reads and reviews, by its content: that of our packages, with the versions of what they depend on,
 * and of Node.js with its knowledge of languages. Two programs with the same identity give the same results.
 * @param packages folders of further packages that have a part in the results
 * @throws the file system's error if a file of theirs cannot be read
 */
export function programIdentity(packages: readonly string[] = []): string {
  const hash = createHash('sha256').update(JSON.stringify([process.versions.node, process.versions.icu ?? null]));
  for (const root of [...packageRoots(), ...packages]) {
    for (const file of filesIn(root)) hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function packageRoots(): string[] {
  const own = join(import.meta.dirname, '../..');
  // The entry is a file of `dist`, or of `src` where the sources are run.
  return [own, dirname(dirname(fileURLToPath(import.meta.resolve('@eventide/catalog'))))];
}

/** Of sources and what is built from them, what is built counts; whoever runs the sources has built nothing from them. */
function filesIn(root: string): string[] {
  const runsFrom = import.meta.filename.endsWith('.ts') ? 'dist' : 'src';
  const visit = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
          const isOther = entry.name.startsWith('.') || others.has(entry.name);
          return isOther || (folder === root && entry.name === runsFrom) ? [] : visit(path);
        }
        return isProgram.test(entry.name) && !isNoProgram.test(entry.name) ? [path] : [];
      });
  return visit(root);
}
