import { expect, it } from 'vitest';
import { matching } from './entries.ts';
import type { Entry } from './entries.ts';

const entries: readonly Entry[] = [
  { kind: 'page', id: '/events', label: 'Eventos', href: '/events' },
  { kind: 'page', id: '/codes', label: 'Códigos', href: '/codes' },
  { kind: 'form', id: 'dark', label: 'Aparência: Escuro', action: '/preferences', name: 'theme', value: 'dark' },
];
const labels = (text: string) => matching(entries, text).map(({ label }) => label);

it('offers everything before anything is typed', () => {
  expect(labels(' ')).toEqual(['Eventos', 'Códigos', 'Aparência: Escuro']);
});

it('finds an entry by words in any order, without their accents', () => {
  expect(labels('codigo')).toEqual(['Códigos']);
  expect(labels('escuro apar')).toEqual(['Aparência: Escuro']);
});

it('offers nothing that lacks one of the words', () => {
  expect(labels('escuro eventos')).toEqual([]);
});
