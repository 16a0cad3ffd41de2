import type { EventSeverity } from '@eventide/catalog';
import type { MqmSeverity } from '@eventide/consistency';
import { styleText } from 'node:util';

/** How a text is set on this terminal: with colour, or plain. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly severity: (severity: EventSeverity) => string;
  /** A text in the colour of a finding's severity. */
  readonly mqm: (severity: MqmSeverity, text: string) => string;
}

const words = { INFORMATION: 'information', WARNING: 'warning', ERROR: 'error' } as const;
const colours = { INFORMATION: 'cyan', WARNING: 'yellow', ERROR: 'red' } as const;
const mqmColours = { neutral: 'dim', minor: 'cyan', major: 'yellow', critical: 'red' } as const;

/** The width of a severity's word, for columns. */
const width = words.INFORMATION.length;

export function styleFor({ colour }: { readonly colour: boolean }): Style {
  // Whether the terminal takes colour is decided once, where the terminal is known.
  const set = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: set('bold'),
    quiet: set('dim'),
    severity: (severity) => set(colours[severity])(words[severity].padEnd(width)),
    mqm: (severity, text) => set(mqmColours[severity])(text),
  };
}
