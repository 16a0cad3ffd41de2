import type { CellText } from '@eventide/contract';
import { parse, execute } from 'graphql';
import { expect, test } from 'vitest';
import { anonymous, catalog } from '../../test/ask.ts';
import { emptyStore } from '../../test/empty-store.ts';
import { createSnapshot, schema } from '../index.ts';

const snapshot = createSnapshot(catalog);

/** Which cells the store is asked for, question by question, and what the query is answered. */
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

test('the reviews of all texts of a page are one question to the store', async () => {
  const { questions, data } = await questionsOf(
    '{ segments(first: 20) { nodes { translations { review { state } } } } }',
  );
  const texts = [...JSON.stringify(data).matchAll(/UNREVIEWED/g)];
  expect(texts.length).toBeGreaterThan(90);
  expect(questions.map(({ length }) => length)).toEqual([texts.length]);
});

test('so are those that fragments ask for, of whatever is on the page', async () => {
  const { questions } = await questionsOf(`
    { events(first: 2) { nodes { translations { ...state } } }
      diagnosticCodes(first: 2) { nodes { ... on DiagnosticCode { translations { ... { ...state } } } } } }
    fragment state on Translation { review { state } }`);
  expect(questions.map(({ length }) => length)).toEqual([20]);
});

test('a text that is asked for in two places is looked up once', async () => {
  const { questions } = await questionsOf(`
    { a: event(eventId: 20102) { translations(locales: ["it-IT"]) { review { state } } }
      b: event(eventId: 20102) { translations(locales: ["it-IT", "es-ES"]) { review { version } } } }`);
  expect(questions.map((cells) => cells.map(({ locale }) => locale))).toEqual([['it-IT', 'es-ES']]);
});

test('who asks for no reviews puts no question', async () => {
  const { questions } = await questionsOf('{ segments(first: 20) { nodes { translations { text } } } }');
  expect(questions).toEqual([]);
});
