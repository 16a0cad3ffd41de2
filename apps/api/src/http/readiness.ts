import type { Store } from '@eventide/store';

/** A store that takes longer than this to say anything is away, as far as new requests are concerned. */
const waitMsMax = 2_000;
/** However often a balancer asks, the store is asked once in this time. */
const keptMs = 500;

/** Says why requests should go elsewhere; null: they should come. */
export function createReadiness(store: Pick<Store, 'ping'>, isStopping: () => boolean): () => Promise<string | null> {
  let asked: { readonly at: number; readonly answer: Promise<string | null> } | null = null;
  return () => {
    if (isStopping()) return Promise.resolve('shutting down');
    if (asked === null || performance.now() - asked.at > keptMs) asked = { at: performance.now(), answer: ask(store) };
    return asked.answer;
  };
}

async function ask(store: Pick<Store, 'ping'>): Promise<string | null> {
  const away = 'the store does not answer';
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, waitMsMax, away);
  });
  const answer = store.ping().then(
    () => null,
    () => away,
  );
  return Promise.race([answer, late]).finally(() => {
    clearTimeout(timer);
  });
}
