'use client';

import { useKeys } from '../../../../keys/use-keys.ts';

/** Moves the focus from concept to concept. */
export function ListKeys(): null {
  useKeys({ nextConcept: () => go(1), previousConcept: () => go(-1) });
  return null;
}

function go(step: 1 | -1): boolean {
  const concepts = [...document.querySelectorAll<HTMLElement>('[data-concept]')];
  const at = concepts.findIndex((concept) => concept.contains(document.activeElement));
  const next = at === -1 ? concepts.at(step === 1 ? 0 : -1) : concepts[at + step];
  next?.focus();
  return next !== undefined;
}
