import type { CellText } from '@eventide/contract';
import { parse, execute } from 'graphql';
import { expect, test } from 'vitest';
import { anonymous, catalog } from '../../test/ask.ts';
import { emptyStore } from '../../test/empty-store.ts';
import { createSnapshot, schema } from '../index.ts';

const snapshot = createSnapshot(catalog);

/** The cells that a query reads from the store, read by read, and the result of the query. */
async function questionsOf(source: string) {
  const questions: (readonly CellText[])[] = [];
  const store: typeof emptyStore = {
    ...emptyStore,
    reviewsOf: (slug, cells) => {
      questions.push(cells);
      return emptyStore.reviewsOf(slug, cells);
    },
  };
  const contextValue = { ...anonymous, store, catalogs: new Map([[catalog.slug, snapshot]]) };
  const { data, errors } = await execute({ schema, document: parse(source), contextValue });
  expect(errors).toBeUndefined();
  return { questions, data };
}

test('the reviews of all texts of a page are one read of the store', async () => {
  const { questions, data } = await questionsOf(
    '{ segments(first: 20) { nodes { translations { review { state } } } } }',
  );
  const texts = [...JSON.stringify(data).matchAll(/UNREVIEWED/g)];
  expect(texts.length).toBeGreaterThan(90);
  expect(questions.map(({ length }) => length)).toEqual([texts.length]);
});

test('so are those selected by fragments, for every kind of row', async () => {
  const { questions } = await questionsOf(`
    { events(first: 2) { nodes { translations { ...state } } }
      diagnosticCodes(first: 2) { nodes { ... on DiagnosticCode { translations { ... { ...state } } } } } }
    fragment state on Translation { review { state } }`);
  expect(questions.map(({ length }) => length)).toEqual([20]);
});

test('a text that is selected in two places is read once', async () => {
  const { questions } = await questionsOf(`
    { a: event(eventId: 20102) { translations(locales: ["it-IT"]) { review { state } } }
      b: event(eventId: 20102) { translations(locales: ["it-IT", "es-ES"]) { review { version } } } }`);
  expect(questions.map((cells) => cells.map(({ locale }) => locale))).toEqual([['it-IT', 'es-ES']]);
});

test('a query without reviews does not read the store', async () => {
  const { questions } = await questionsOf('{ segments(first: 20) { nodes { translations { text } } } }');
  expect(questions).toEqual([]);
});
