import { describe, expect, test } from 'vitest';
import { pressOf } from './press.ts';

/** An element that matches selectors with these words in them. */
const element = (...words: readonly string[]) =>
  ({
    closest: (selector: string) => (words.some((word) => selector.includes(word)) ? {} : null),
  }) as unknown as EventTarget;

const press = (key: string, more: Partial<Parameters<typeof pressOf>[0]> = {}) =>
  pressOf({
    ...{ key, repeat: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
    ...{ isComposing: false, defaultPrevented: false, target: element(), ...more },
  });

describe('a key press', () => {
  test('is no command while somebody is writing, in a menu or in a dialog', () => {
    expect(press('j')).toEqual({ key: 'j', isHeld: false });
    for (const place of ['input:not([type=checkbox])', 'textarea', '[contenteditable]', '[role=menu]', 'dialog']) {
      expect(press('j', { target: element(place) }), place).toBeNull();
    }
  });

  test('with Ctrl or Command is one everywhere', () => {
    const target = element('textarea');
    expect(press('k', { ctrlKey: true, target })).toEqual({ key: 'Mod+k', isHeld: false });
    expect(press('K', { metaKey: true, target })).toEqual({ key: 'Mod+k', isHeld: false });
    expect(press('k', { ctrlKey: true, shiftKey: true })).toBeNull();
  });

  test('with Alt, of an unfinished character, or already handled is none', () => {
    expect(press('j', { altKey: true })).toBeNull();
    expect(press('j', { isComposing: true })).toBeNull();
    expect(press('j', { defaultPrevented: true })).toBeNull();
  });

  test('of Enter on a link or a button is left to the browser', () => {
    expect(press('Enter', { target: element('a[href]') })).toBeNull();
    expect(press('Enter')).not.toBeNull();
    expect(press('x', { target: element('a[href]') })).not.toBeNull();
  });

  test('with Shift is one where that makes a character', () => {
    expect(press('?', { shiftKey: true })).toEqual({ key: '?', isHeld: false });
    expect(press('ArrowRight', { shiftKey: true })).toBeNull();
  });

  test('says whether the key is held down', () => {
    expect(press('j', { repeat: true })).toEqual({ key: 'j', isHeld: true });
  });
});
