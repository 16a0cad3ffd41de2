import { afterAll, describe, expect, it } from 'vitest';
import { openApi, silent } from '../../test/api.ts';
import { createImports } from './imports.ts';

const { live, store } = await openApi();
const imports = await createImports({ store, visible: live.visible, logger: silent });
afterAll(() => imports.close());

const follow = (importId: string) => imports.follow(importId)[Symbol.asyncIterator]();
const reading = { phase: 'READING', done: 0, total: 2 } as const;
const done = { phase: 'DONE', done: 1, total: 1 } as const;
const over = { done: true, value: undefined };

describe('an import that is followed', () => {
  it('is told from its last step on, to its end, however slowly it is read', async () => {
    imports.report('slow', reading);
    const steps = follow('slow');
    expect(await steps.next()).toEqual({ done: false, value: reading });
    imports.report('slow', done);
    expect(await steps.next()).toEqual({ done: false, value: done });
    expect(await steps.next()).toEqual(over);
    // Whoever comes too late is told that it is over.
    const late = follow('slow');
    expect([await late.next(), await late.next()]).toEqual([{ done: false, value: done }, over]);
  });

  it('can be left while nothing happens', async () => {
    const steps = follow('never begun');
    const waiting = steps.next();
    expect(await steps.return?.()).toEqual(over);
    expect(await waiting).toEqual(over);
  });

  it('keeps nobody waiting when the server stops', async () => {
    const own = await createImports({ store, visible: live.visible, logger: silent });
    const waiting = own.follow('never begun')[Symbol.asyncIterator]().next();
    await own.close();
    expect(await waiting).toEqual(over);
  });
});
