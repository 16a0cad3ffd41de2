import { describe, expect, it } from 'vitest';
import { addBreaks } from './breaks-log.ts';
import { nextContract } from './next-contract.ts';

const released = `type Query {
  """The events of a catalogue."""
  events(first: Int): [String!]!
  rules: [String!]!
}
`;
const emptyLog = '# Breaks\n\n';
const today = '2026-11-29';

/** The outcome of `npm run schema` when the committed contract is `released` and the code makes another one. */
const after = (change: (contract: string) => string, given: Partial<Parameters<typeof nextContract>[0]> = {}) =>
  nextContract({
    committed: { contract: released, log: emptyLog },
    log: emptyLog,
    contract: change(released),
    acceptBreak: null,
    today,
    ...given,
  });

const replace = (from: string, to: string) => (contract: string) => {
  expect(contract).toContain(from);
  return contract.replace(from, to);
};
const withoutRules = replace('\n  rules: [String!]!', '');
const rulesRemoved = "Field 'rules' was removed from object type 'Query'";

describe('npm run schema', () => {
  it('writes a contract that only has additions, and records nothing', async () => {
    const outcome = await after(replace('(first: Int)', '(first: Int, after: String)'));
    const contract = released.replace('(first: Int)', '(first: Int, after: String)');
    expect(outcome).toEqual({ kind: 'WRITE', files: { contract, log: emptyLog } });
  });

  it('writes a contract in which only descriptions differ', async () => {
    expect(await after(replace('The events of a catalogue', 'Events'))).toMatchObject({ kind: 'WRITE' });
  });

  it('refuses to remove a field', async () => {
    expect(await after(withoutRules)).toEqual({ kind: 'REFUSED', breaks: [rulesRemoved] });
  });

  it('refuses to remove an argument that was added since the last accepted break', async () => {
    const log = addBreaks(emptyLog, [{ date: '2026-11-01', change: rulesRemoved, why: 'Nobody used it.' }]);
    const added = replace('  rules: [String!]!', '  rules(locale: String): [String!]!')(released);
    const committed = { contract: added, log };
    expect(await after(() => released, { committed, log })).toMatchObject({
      kind: 'REFUSED',
      breaks: [expect.stringContaining("'locale: String' was removed") as string],
    });
  });

  it('refuses to make an optional argument required', async () => {
    expect(await after(replace('first: Int', 'first: Int!'))).toMatchObject({
      kind: 'REFUSED',
      breaks: [expect.stringContaining("changed from 'Int' to 'Int!'") as string],
    });
  });

  it('refuses to add a required argument', async () => {
    expect(await after(replace('  rules: ', '  rules(locale: String!): '))).toMatchObject({ kind: 'REFUSED' });
  });

  it('refuses to let a field be null that never was', async () => {
    expect(await after(replace('rules: [String!]!', 'rules: [String!]'))).toMatchObject({ kind: 'REFUSED' });
  });

  it('writes a break that is accepted, and records its date, change and reason', async () => {
    const both = (contract: string) => replace('first: Int', 'first: Int!')(withoutRules(contract));
    const outcome = await after(both, { acceptBreak: ' Rules are\nfiles now. ' });
    expect(outcome).toMatchObject({ kind: 'WRITE', files: { contract: both(released) } });
    const log = outcome.kind === 'WRITE' ? outcome.files.log : '';
    expect(log.split('\n')).toContain(`- 2026-11-29: \`${rulesRemoved}\`. Rules are files now.`);
    expect(log.match(/Rules are files now\./g)).toHaveLength(2);
  });

  it.each(['', '  \n'])('accepts no break for the reason %j', async (acceptBreak) => {
    expect(await after(withoutRules, { acceptBreak })).toEqual({ kind: 'REASON_MISSING' });
  });

  it('asks for no second reason before a recorded break is committed', async () => {
    const accepted = await after(withoutRules, { acceptBreak: 'Nobody used it.' });
    const log = accepted.kind === 'WRITE' ? accepted.files.log : '';
    expect(await after(withoutRules, { log })).toEqual({
      kind: 'WRITE',
      files: { contract: withoutRules(released), log },
    });
  });

  it('asks for a reason again if the same break is made once more later', async () => {
    const log = addBreaks(emptyLog, [{ date: '2026-11-01', change: rulesRemoved, why: 'Nobody used it.' }]);
    const committed = { contract: released, log };
    expect(await after(withoutRules, { committed, log })).toEqual({ kind: 'REFUSED', breaks: [rulesRemoved] });
  });
});
