'use client';

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { carryOut, dispatch } from './dispatch.ts';
import type { Mounted } from './dispatch.ts';
import { lettersAreOn } from './letter-keys.ts';
import { pressOf } from './press.ts';
import { keyRows } from './table.ts';
import type { Command } from './table.ts';

/** What a component does for a command. False: nothing, the key may be meant for another component. */
type Handlers = Readonly<Partial<Record<Command, (() => unknown) | undefined>>>;

const mounted = new Set<Mounted>();

/** Carries out commands while the component is mounted: those whose key is pressed with the focus `within`, if given. */
export function useKeys(handlers: Handlers, within?: RefObject<Element | null>): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const commands = keyRows
    .map(([command]) => command)
    .filter((command) => handlers[command] !== undefined)
    .join(' ');
  useEffect(() => {
    const added = keyRows
      .filter(([command]) => commands.split(' ').includes(command))
      .map(([command]) => ({
        command,
        // Nothing holds the focus in a part of the page that is gone.
        within: () => (within === undefined ? null : (within.current ?? nowhere)),
        run: () => {
          const handler = latest.current[command];
          return handler === undefined ? false : handler();
        },
      }));
    for (const one of added) mounted.add(one);
    return () => {
      for (const one of added) mounted.delete(one);
    };
  }, [commands, within]);
}

const nowhere = { contains: () => false };

/** The client's one listener for keys, until the function returned is called. */
export function listenForKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const press = pressOf(event);
    if (press === null) return;
    const isDone = dispatch(press, [...mounted], { focus: document.activeElement, charactersAct: lettersAreOn() });
    if (isDone) event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
  };
}

/** Carries out a command as its key would where the focus is now. */
export function runCommand(command: Command): void {
  carryOut(command, [...mounted], document.activeElement);
}

/** The commands that something on this page carries out now. */
export const commandsHere = (): ReadonlySet<Command> => new Set([...mounted].map(({ command }) => command));
