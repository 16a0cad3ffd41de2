import { parseWithinLimits, schema } from '@eventide/schema';
import { validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openApi } from '../test/api.ts';
import { webDocuments } from './graphql/persisted/web.generated.ts';

const { inMemory } = await openApi();
const fetch = inMemory();

const idOf = (operation: string): string =>
  Object.entries(webDocuments).find(([, text]) => text.startsWith(operation))?.[0] ?? '(none)';

async function post(parameters: Readonly<Record<string, unknown>>) {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  const { data, errors } = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: answer.status, data, code: errors?.[0]?.extensions.code };
}

describe('a persisted document', () => {
  it.each(Object.entries(webDocuments))('%s is valid and within the limits', (_id, text) => {
    expect(validate(schema, parseWithinLimits(text))).toEqual([]);
  });

  it('is executed by its ID, over POST and GET, as its text is', async () => {
    const documentId = idOf('query Viewer');
    const byText = await post({ query: webDocuments[documentId] });
    expect(byText).toMatchObject({ status: 200, code: undefined });
    expect(await post({ documentId })).toEqual(byText);
    const byAddress = await fetch(`/graphql?${new URLSearchParams({ documentId })}`);
    expect(await byAddress.json()).toEqual({ data: byText.data });
  });

  it('is answered 404 if nobody has persisted it, so that a client can send its text', async () => {
    expect(await post({ documentId: `sha256:${'0'.repeat(64)}` })).toEqual({
      ...{ status: 404, data: undefined },
      code: 'PERSISTED_DOCUMENT_NOT_FOUND',
    });
    expect((await post({ documentId: 'constructor' })).status).toBe(404);
  });

  it('is refused beside a text, or if its ID is no string', async () => {
    const documentId = idOf('query Viewer');
    expect(await post({ documentId, query: '{ __typename }' })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(await post({ documentId: 7 })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('is not executed over GET if it changes something', async () => {
    const answer = await fetch(`/graphql?${new URLSearchParams({ documentId: idOf('mutation') })}`);
    expect(answer.status).toBe(405);
  });
});
