'use client';

import { useKeys } from '../../../../keys/use-keys.ts';
import { useRowFound } from '../../../../keys/use-row-found.ts';

/** The keys of the list: they walk from finding to finding, and lead to the desk where the text is reviewed. */
export function FindingKeys(): null {
  useKeys({ nextFinding: () => go(1), previousFinding: () => go(-1), openFinding: openInFocus });
  useRowFound({
    rowOf: (element) => element.closest<HTMLElement>('main [data-fingerprint]')?.dataset.fingerprint ?? null,
    focusRow: (row) =>
      notes()
        .find(({ dataset }) => dataset.fingerprint === row)
        ?.focus(),
  });
  return null;
}

const notes = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main [data-fingerprint]')];

function go(step: 1 | -1): boolean {
  const all = notes();
  const at = all.findIndex((note) => note.contains(document.activeElement));
  const next = at === -1 ? all.at(step === 1 ? 0 : -1) : all[at + step];
  next?.focus();
  return next !== undefined;
}

/** False where no finding has the focus, or its text stands in no list. */
function openInFocus(): boolean {
  const link = document.activeElement?.closest('[data-fingerprint]')?.querySelector<HTMLElement>('a[data-open]');
  link?.click();
  return link != null;
}
