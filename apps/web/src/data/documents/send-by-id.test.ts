import { expect, it } from 'vitest';
import { sendById } from './send-by-id.ts';

const ids = { EventPage: 'sha256:ab' };
const query = 'query EventPage($eventId: Int!) { event(eventId: $eventId) { name } }';
const body = JSON.stringify({ operationName: 'EventPage', query, variables: { eventId: 20102 } });

/** Sends one request to an API that answers with the statuses given, in turn. */
async function sent(body: string, ...statuses: number[]) {
  const bodies: unknown[] = [];
  const answer = await sendById((_address, init) => {
    bodies.push(JSON.parse(init?.body as string));
    return Promise.resolve(new Response('{}', { status: statuses[bodies.length - 1] ?? 500 }));
  }, ids)('/graphql', { method: 'POST', body });
  return { bodies, status: answer.status };
}

it('sends the ID of a persisted document in place of its text', async () => {
  expect(await sent(body, 200)).toEqual({
    status: 200,
    bodies: [{ operationName: 'EventPage', variables: { eventId: 20102 }, documentId: 'sha256:ab' }],
  });
});

it('sends the text after all to an API that does not know the ID', async () => {
  const { bodies, status } = await sent(body, 404, 200);
  expect(status).toBe(200);
  expect(bodies).toHaveLength(2);
  expect(bodies[1]).toEqual(JSON.parse(body));
});

it('sends an operation that has no ID as it is', async () => {
  const other = JSON.stringify({ operationName: 'Other', query: 'query Other { __typename }' });
  expect((await sent(other, 200)).bodies).toEqual([JSON.parse(other)]);
});
