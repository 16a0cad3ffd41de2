import { describe, expect, it } from 'vitest';
import { ask, data } from '../../test/ask.ts';

const ids = `{
  catalog { id documents { id } }
  event(eventId: 20102) { id }
  diagnosticCode(code: "0x401") { id }
  segments(where: { key: ["para/top/1", "event/20102/description"] }) { nodes { id } }
}`;

const decoded = (id: string) => Buffer.from(id, 'base64').toString('utf8');

describe('global IDs', () => {
  it('are derived from the catalogue and a key in it, so that an import does not change them', async () => {
    const text = JSON.stringify(await data(ids), (key, value: unknown) =>
      key === 'id' ? decoded(String(value)) : value,
    );
    expect(JSON.parse(text)).toMatchObject({
      catalog: {
        id: 'Catalog:certificate-connector',
        documents: expect.arrayContaining([{ id: 'Document:certificate-connector/it-IT' }]) as unknown,
      },
      event: { id: 'Event:certificate-connector/20102' },
      diagnosticCode: { id: 'DiagnosticCode:certificate-connector/0x00000401' },
      segments: { nodes: [{ id: 'Segment:certificate-connector/event/20102/description' }] },
    });
  });

  it('fetch the object that they were taken from', async () => {
    const text = JSON.stringify(await data(ids));
    for (const [, id = ''] of text.matchAll(/"id":"([^"]+)"/g)) {
      expect(await data(`query ($id: ID!) { node(id: $id) { __typename id } }`, { variables: { id } })).toEqual({
        node: { __typename: decoded(id).split(':')[0], id },
      });
    }
  });

  it('in a list are answered in order, with null for objects that do not exist', async () => {
    const encode = (id: string) => Buffer.from(id).toString('base64');
    const list = [
      'Event:certificate-connector/20502',
      'Event:certificate-connector/1',
      'Event:other/20502',
      'Catalog:certificate-connector',
    ];
    expect(
      await data(`query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Event { eventId } } }`, {
        variables: { ids: list.map(encode) },
      }),
    ).toEqual({ nodes: [{ __typename: 'Event', eventId: 20502 }, null, null, { __typename: 'Catalog' }] });
  });

  it.each(['0x271A', '010010', '1.001e4', ' 10010', '10010.0', '10010 '])(
    'are the one that an object has: none is made of %j',
    async (key) => {
      const id = Buffer.from(`Event:certificate-connector/${key}`).toString('base64');
      expect(await data('query ($id: ID!) { node(id: $id) { id } }', { variables: { id } })).toEqual({ node: null });
    },
  );

  it.each([
    ['without its end', (id: string) => id.replace(/=+$/, '')],
    ['with spaces', (id: string) => ` ${id}`],
    ['in another alphabet', (id: string) => Buffer.from(id, 'base64').toString('hex')],
  ])('are refused %s', async (_how, change) => {
    const id = change(Buffer.from('Event:certificate-connector/1001').toString('base64'));
    const { errors } = await ask('query ($id: ID!) { node(id: $id) { id } }', { variables: { id } });
    expect(errors).toMatchObject([{ code: 'BAD_ID' }]);
  });

  it('that are malformed do not affect the rest of the list', async () => {
    const { data: answer, errors } = await ask(
      `{ nodes(ids: ["nonsense", "${Buffer.from('Catalog:certificate-connector').toString('base64')}"]) { __typename } }`,
    );
    expect(answer).toEqual({ nodes: [null, { __typename: 'Catalog' }] });
    expect(errors).toMatchObject([{ code: 'BAD_ID' }]);
  });

  it.each(['Event:', 'Event:certificate-connector', 'Catalog:a/b', 'Nothing:a/b', 'constructor:a/b', '__proto__:a/b'])(
    'have a form, which %j has not',
    async (id) => {
      const { errors } = await ask(`{ node(id: "${Buffer.from(id).toString('base64')}") { id } }`);
      expect(errors).toMatchObject([{ code: 'BAD_ID' }]);
    },
  );
});
