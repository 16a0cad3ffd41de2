import type { ImportStep } from '@eventide/contract';
import type { Imports } from '@eventide/schema';
import type { Store } from '@eventide/store';
import type { Logger } from 'pino';
import { readOf } from './readers.ts';
import { createTopic, type Topic } from './topic.ts';

/** Imports known at once, whether they have begun or are waited for. */
const mostImports = 1_000;

/** How long the end of an import is remembered for someone who asks late. */
const rememberedMs = 60_000;

interface Parts {
  readonly store: Pick<Store, 'listen' | 'tellProgress'>;
  readonly visible: Imports['visible'];
  readonly logger: Logger;
}

/** How imports get on, in this process and in the others on the same store. */
export async function createImports({ store, visible, logger }: Parts) {
  const known = new Map<string, Topic<ImportStep>>();

  const topicOf = (importId: string): Topic<ImportStep> => {
    const found = known.get(importId) ?? createTopic<ImportStep>({ remembers: true });
    known.set(importId, found);
    for (const [oldest, topic] of known) {
      if (known.size <= mostImports) break;
      topic.close();
      known.delete(oldest);
    }
    return found;
  };

  const publish = (importId: string, step: ImportStep) => {
    const topic = topicOf(importId);
    topic.publish(step);
    if (step.phase !== 'DONE') return;
    topic.close();
    setTimeout(() => {
      if (known.get(importId) === topic) known.delete(importId);
    }, rememberedMs).unref();
  };

  const stopListening = await store.listen((change) => {
    if (change.kind === 'PROGRESS') publish(change.importId, change.step);
  });

  /** One after the other: DONE is told last. */
  let told: Promise<void> = Promise.resolve();
  return {
    visible,
    report: (importId, step) => {
      publish(importId, step);
      told = told
        .then(() => store.tellProgress(importId, step))
        .catch((error: unknown) => {
          logger.warn({ err: error }, 'other processes were not told how an import gets on');
        });
    },
    follow: (importId) => {
      const readers = [...known.values()].reduce((sum, topic) => sum + topic.readers(), 0);
      return readOf(topicOf(importId), readers);
    },
    /** Ends all readers. */
    close: async () => {
      for (const topic of known.values()) topic.close();
      await stopListening();
      await told;
    },
  } satisfies Imports & { close(): Promise<void> };
}
