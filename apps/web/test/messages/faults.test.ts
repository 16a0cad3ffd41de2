import { describe, expect, test } from 'vitest';
import { faultsOf } from './faults.ts';

const english = { 'a.hits': '{count, plural, one {# hit} other {# hits}}', 'a.name': 'Signed in as <b>{name}</b>' };
const russian = {
  'a.hits': '{count, plural, one {# запись} few {# записи} many {# записей} other {# записи}}',
  'a.name': 'Вход: <b>{name}</b>',
};
const found = (changed: Record<string, string>) => faultsOf('ru', english, { ...russian, ...changed });

describe('a translation of the interface', () => {
  test('has no fault if it says everything with the same parameters', () => {
    expect(found({})).toEqual([]);
  });

  test('is told of messages that are missing, unknown or empty', () => {
    expect(faultsOf('ru', english, { 'a.hits': russian['a.hits'] })).toEqual(['a.name is missing']);
    expect(found({ 'a.old': 'Старое' })).toEqual(['a.old is not a message of the interface']);
    expect(found({ 'a.name': ' ' })).toEqual(['a.name: is empty']);
  });

  test('is told of parameters and tags that English does not have', () => {
    expect(found({ 'a.name': 'Вход: {имя}' })).toEqual(['a.name: takes {имя}, the English message <b> {name}']);
    expect(found({ 'a.hits': '{count}' })).toEqual(['a.hits: takes {count}, the English message {count, number}']);
  });

  test('is told of plural forms that its language needs or does not have', () => {
    expect(found({ 'a.hits': '{count, plural, one {# запись} few {# записи} other {# записей}}' })).toEqual([
      'a.hits: lacks the plural form "many" of {count}',
    ]);
    expect(found({ 'a.hits': russian['a.hits'].replace('one', 'two {# записи} one') })).toEqual([
      'a.hits: has a plural form "two" of {count}, which the language does not have',
    ]);
  });

  test('is told of messages that cannot be read', () => {
    expect(found({ 'a.name': 'Вход: {name' })[0]).toMatch(/^a\.name: is not ICU MessageFormat/);
  });
});
