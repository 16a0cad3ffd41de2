import type { Command } from '../command.ts';

/** A command before it is loaded: help names all of them and loads none. */
interface TableRow {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const commands: Readonly<Record<string, TableRow>> = {
  parse: {
    summary: 'Read reference pages and print the catalogues they make',
    load: async () => (await import('./parse.ts')).parse,
  },
  check: {
    summary: 'Review the languages of reference pages against each other',
    load: async () => (await import('./check.ts')).check,
  },
  explain: {
    summary: 'Say what an event ID, a diagnostic code or a sentence from a log means',
    load: async () => (await import('./explain.ts')).explain,
  },
  decode: {
    summary: 'Say what the events of a whole event log mean',
    load: async () => (await import('./decode.ts')).decode,
  },
  import: {
    summary: 'Import reference pages, terms, or a backup, into the store',
    load: async () => (await import('./import.ts')).importCommand,
  },
  export: {
    summary: 'Write texts, findings or terms for other tools, or the whole store into a file',
    load: async () => (await import('./export.ts')).exportCommand,
  },
};
