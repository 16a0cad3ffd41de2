import { dirname, join, sep } from 'node:path';
import { settingsFile } from '@eventide/catalog';
import picomatch from 'picomatch';
import type { Io } from '../io.ts';

/** A file that may be a page. */
export interface PageFile {
  readonly path: string;
  /** How it was given. What a folder or a pattern brings along may be anything; what is named has to be a page. */
  readonly origin: 'NAMED' | 'PATTERN' | 'FOLDER';
  /** The nearest folder above it, as far as was looked, that has settings of its own. */
  readonly home: string | null;
}

export interface FoundPages {
  /** In the order of the arguments, within a folder by name; each file once. */
  readonly files: readonly PageFile[];
  /** Arguments that are folders, or patterns, in which nothing can be a page. */
  readonly empty: readonly string[];
  /** Folders that cannot be looked into, with the errors of `node:fs`. */
  readonly closed: readonly { readonly path: string; readonly error: unknown }[];
}

/** Folders that hold other people's files. Hidden ones, and what is behind a symbolic link, are left out as well. */
const foreign = new Set(['node_modules']);

/**
 * The files that the arguments name: files as they are, folders with all that is below them, and patterns (`docs/**\/*.md`)
 * for shells that do not expand them. A file that is called like a pattern is that file. What matches nothing stays, to be
 * reported as the missing file it is.
 */
export async function findPages(paths: readonly string[], io: Io): Promise<FoundPages> {
  const files = new Map<string, PageFile>();
  const empty: string[] = [];
  const closed: { path: string; error: unknown }[] = [];
  for (const argument of paths) {
    const kind = argument === '-' ? 'FILE' : await io.kindOf(argument);
    const pattern = kind === null ? patternOf(argument) : null;
    if (kind !== 'FOLDER' && pattern === null) {
      files.set(argument, { path: argument, origin: 'NAMED', home: await homeOf(argument, io) });
      continue;
    }
    const { base, fits, depth } = pattern ?? { base: argument, fits: isMarkdown, depth: Infinity };
    const walked = await walk(base, depth, io);
    closed.push(...walked.closed);
    const found = walked.files.filter(({ relative }) => fits(relative));
    for (const { path, home } of found) {
      if (!files.has(path)) files.set(path, { path, origin: pattern === null ? 'FOLDER' : 'PATTERN', home });
    }
    if (found.length > 0 || walked.closed.length > 0) continue;
    if (pattern === null) empty.push(argument);
    else files.set(argument, { path: argument, origin: 'NAMED', home: null });
  }
  return { files: [...files.values()], empty, closed };
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** A path with `/` between its folders, whatever parts them here. Elsewhere than on Windows, `\` is part of a name. */
export function withSlashes(path: string, separator: string = sep): string {
  return separator === '\\' ? path.replaceAll(separator, '/') : path;
}

/** The deepest of some folders that a file is below, as it is written there; null where it is below none. */
export function deepestAbove(path: string, folders: Iterable<string>, separator: string = sep): string | null {
  const plain = withSlashes(path, separator);
  let deepest: string | null = null;
  for (const folder of folders) {
    const isAbove = plain.startsWith(`${withSlashes(folder, separator)}/`);
    if (isAbove && (deepest === null || folder.length > deepest.length)) deepest = folder;
  }
  return deepest;
}

interface Pattern {
  readonly base: string;
  readonly fits: (relative: string) => boolean;
  /** How many levels of folders it reaches into. */
  readonly depth: number;
}

function patternOf(argument: string): Pattern | null {
  // In a pattern a backslash takes the meaning off the next character; where it parts folders, that is what it means.
  const plain = withSlashes(argument);
  const { base, glob, isGlob } = picomatch.scan(plain);
  if (!isGlob) return null;
  const matches = picomatch(glob);
  // A pattern that does not end in an extension means pages.
  const fits = /\.[^*?/]+$/.test(glob) ? matches : (path: string) => isMarkdown(path) && matches(path);
  const depth = glob.includes('**') ? Infinity : glob.split('/').length;
  return { base: base || (plain.startsWith('/') ? '/' : '.'), fits, depth };
}

interface Walked {
  readonly files: readonly { readonly path: string; readonly relative: string; readonly home: string | null }[];
  readonly closed: readonly { readonly path: string; readonly error: unknown }[];
}

/** Every file below a folder, by name. */
async function walk(root: string, depth: number, io: Io): Promise<Walked> {
  const files: { path: string; relative: string; home: string | null }[] = [];
  const closed: { path: string; error: unknown }[] = [];
  const visit = async (folder: string, above: readonly string[], inherited: string | null): Promise<void> => {
    let entries;
    try {
      entries = await io.entries(folder);
    } catch (error) {
      closed.push({ path: folder, error });
      return;
    }
    const home = entries.some(({ name, kind }) => kind === 'FILE' && name === settingsFile) ? folder : inherited;
    for (const { name, kind } of entries) {
      const relative = [...above, name];
      if (kind === 'FILE') files.push({ path: join(folder, name), relative: relative.join('/'), home });
      else if (kind === 'FOLDER' && relative.length < depth && !name.startsWith('.') && !foreign.has(name)) {
        await visit(join(folder, name), relative, home);
      }
    }
  };
  await visit(root, [], null);
  return { files, closed };
}

async function homeOf(path: string, io: Io): Promise<string | null> {
  if (path === '-') return null;
  const folder = dirname(path);
  return (await io.kindOf(join(folder, settingsFile))) === 'FILE' ? folder : null;
}
