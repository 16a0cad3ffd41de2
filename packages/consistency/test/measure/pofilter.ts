import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languageOf } from '../../src/languages.ts';
import type { Pair } from '../pairs/pair.ts';

/** Whether the command of the translate-toolkit is on this machine. */
export function hasPofilter(): boolean {
  return spawnSync('pofilter', ['--version']).status === 0;
}

/** The pairs about which pofilter says anything, all of its checks on, each language by its own rules. */
export function blamedByPofilter(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const blamed = new Set<Pair>();
  const folder = mkdtempSync(join(tmpdir(), 'eventide-pofilter-'));
  try {
    for (const language of new Set(pairs.map(([locale]) => languageOf(locale)))) {
      const own = pairs.filter(([locale]) => languageOf(locale) === language);
      const [input, output] = [join(folder, `${language}.po`), join(folder, `${language}.out.po`)];
      writeFileSync(input, poOf(own));
      const { status, stderr } = spawnSync('pofilter', [`--language=${language}`, '--progress=none', input, output], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`pofilter failed for ${language}: ${stderr}`);
      // With nothing to say it leaves no file.
      if (!existsSync(output)) continue;
      for (const [, number] of readFileSync(output, 'utf8').matchAll(/^msgctxt "pair (\d+)"/gm)) {
        const pair = own[Number(number)];
        if (pair !== undefined) blamed.add(pair);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return blamed;
}

function poOf(pairs: readonly Pair[]): string {
  const units = pairs.map(
    ([, source, target], number) => `msgctxt "pair ${number}"\nmsgid ${quoted(source)}\nmsgstr ${quoted(target)}\n`,
  );
  return [`msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n`, ...units].join('\n');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', String.raw`\n`)}"`;
}
