'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { KeyWords } from '../../keys/keys-dialog.tsx';
import { commandsHere, useKeys } from '../../keys/use-keys.ts';
import type { Command } from '../../keys/table.ts';
import type { Unfilled } from '../../i18n/unfilled.ts';
import type { messages as searchMessages } from '../search/messages.ts';
import type { SearchReading } from '../search/use-hits.ts';
import type { Entry } from './entries.ts';
import type { messages } from './messages.ts';
import type { PaletteDialogProps } from './palette-dialog.tsx';

interface PaletteWords {
  readonly palette: Unfilled<typeof messages>;
  readonly search: Unfilled<typeof searchMessages>;
  readonly keys: KeyWords;
}

export interface PaletteProps {
  readonly entries: readonly Entry[];
  readonly reading: SearchReading;
  readonly words: PaletteWords;
}

/** Opens the palette. Stands once in the frame; the dialog is fetched when it is first asked for. */
export function Palette(props: PaletteProps): ReactElement | null {
  const [open, setOpen] = useState<{
    readonly commands: ReadonlySet<Command>;
    readonly Dialog: (props: PaletteDialogProps) => ReactElement;
  } | null>(null);
  useKeys({
    palette: () => {
      // What the page can do is what it could before the dialog lay over it.
      const commands = commandsHere();
      void import('./palette-dialog.tsx').then(({ PaletteDialog: Dialog }) => {
        setOpen({ commands, Dialog });
      });
    },
  });
  if (open === null) return null;
  return (
    <open.Dialog
      {...props}
      commands={open.commands}
      onClose={() => {
        setOpen(null);
      }}
    />
  );
}
