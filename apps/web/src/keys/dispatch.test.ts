import { describe, expect, test } from 'vitest';
import { dispatch } from './dispatch.ts';
import type { Mounted, Place } from './dispatch.ts';
import { keyLines } from './key-lines.ts';
import type { Command } from './table.ts';

/** A part of a page that holds itself and the parts named. */
function place(...inside: readonly Place[]): Place {
  const self: Place = {
    contains: (other: Place) => other === self || inside.some((one) => one.contains(other as never)),
  };
  return self;
}

function page({ focus = null, charactersAct = true }: { focus?: Place | null; charactersAct?: boolean } = {}) {
  const mounted: Mounted[] = [];
  const done: string[] = [];
  return {
    done,
    /** A component that says its name when it carries out the command. */
    mount: (name: string, command: Command, within: Place | null = null, acts = true): void => {
      mounted.push({
        command,
        within: () => within,
        run: () => {
          if (acts) done.push(name);
          return acts;
        },
      });
    },
    press: (key: string, isHeld = false) => dispatch({ key, isHeld }, mounted, { focus, charactersAct }),
  };
}

describe('a key', () => {
  test('does nothing where no component carries out its command', () => {
    const { press, mount, done } = page();
    mount('search', 'search');
    expect(press('a')).toBe(false);
    expect(press('/')).toBe(true);
    expect(press('Mod+k')).toBe(false);
    expect(done).toEqual(['search']);
  });

  test('acts on the finding that has the focus before the row around it, and on the row before the page', () => {
    const finding = place();
    const row = place(finding);
    for (const focus of [finding, row, place()]) {
      const { press, mount, done } = page({ focus });
      mount('page', 'dismiss');
      mount('row', 'dismiss', row);
      mount('finding', 'dismiss', finding);
      press('x');
      expect(done).toEqual([focus === finding ? 'finding' : focus === row ? 'row' : 'page']);
    }
  });

  test('dismisses the findings that are picked, even where the focus is in another', () => {
    const finding = place();
    const { press, mount, done } = page({ focus: finding });
    mount('finding', 'dismiss', finding);
    mount('picked', 'dismissPicked');
    press('x');
    expect(done).toEqual(['picked']);
  });

  test('goes to the next component where the first has nothing to do', () => {
    const { press, mount, done } = page();
    mount('hidden search', 'search', null, false);
    mount('search', 'search');
    expect(press('/')).toBe(true);
    expect(done).toEqual(['search']);
  });

  test('held down walks on, and decides once', () => {
    const { press, mount, done } = page();
    mount('walk', 'nextRow');
    mount('approve', 'approveCells');
    expect(press('j', true)).toBe(true);
    expect(press('a', true)).toBe(false);
    expect(press('a')).toBe(true);
    expect(done).toEqual(['walk', 'approve']);
  });

  test('of one character does nothing where the reader has switched such keys off', () => {
    const { press, mount, done } = page({ charactersAct: false });
    for (const command of ['undo', 'showKeys', 'search', 'palette', 'openText'] as const) mount(command, command);
    for (const key of ['z', '?', '/', 'Mod+k', 'Enter']) press(key);
    expect(done).toEqual(['palette', 'openText']);
  });
});

test('a component that returns nothing has carried out the command', () => {
  const done: string[] = [];
  const one = (name: string, command: Command): Mounted => ({
    command,
    within: () => null,
    run: () => void done.push(name),
  });
  dispatch({ key: 'x', isHeld: false }, [one('picked', 'dismissPicked'), one('page', 'dismiss')], {
    focus: null,
    charactersAct: true,
  });
  expect(done).toEqual(['picked']);
});

describe('the list of keys', () => {
  test('has what acts on the page, in the order of the table, one line for each label', () => {
    expect(keyLines(new Set(['showKeys', 'nextCell', 'previousCell', 'undo']))).toEqual([
      { label: 'walkCells', keys: ['h', 'l'] },
      { label: 'undo', keys: ['z'] },
      { label: 'showKeys', keys: ['?'] },
    ]);
  });

  test('names a key once where several commands share it', () => {
    expect(keyLines(new Set(['dismiss', 'dismissPicked']))).toEqual([{ label: 'dismiss', keys: ['x'] }]);
  });
});
