import type { EventSeverity } from '@eventide/catalog';
import type { MqmSeverity } from '@eventide/consistency';
import { styleText } from 'node:util';
import type { Say } from '../session.ts';

/** How a text is set on this terminal: with colour, or plain. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly severity: (severity: EventSeverity) => string;
  /** A text in the colour of a finding's severity. */
  readonly mqm: (severity: MqmSeverity, text: string) => string;
}

const colours = { INFORMATION: 'cyan', WARNING: 'yellow', ERROR: 'red', UNKNOWN: 'dim' } as const;
const mqmColours = { neutral: 'dim', minor: 'cyan', major: 'yellow', critical: 'red' } as const;

const severities = ['INFORMATION', 'WARNING', 'ERROR', 'UNKNOWN'] as const;

/** What there is to know of the terminal and its reader. */
export interface Terminal {
  readonly colour: boolean;
  readonly columns: number | null;
  readonly say: Say;
}

export function styleFor({ colour, say }: Omit<Terminal, 'columns'>): Style {
  /** The width of the longest word, for columns. */
  const width = Math.max(...severities.map((severity) => say(`severity-${severity}`).length));
  // Whether the terminal takes colour is decided once, where the terminal is known.
  const set = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: set('bold'),
    quiet: set('dim'),
    severity: (severity) => set(colours[severity])(say(`severity-${severity}`).padEnd(width)),
    mqm: (severity, text) => set(mqmColours[severity])(text),
  };
}
