import type { Imports, ImportStep } from '@eventide/schema';
import { createTopic, type Topic } from './topic.ts';

/** Imports known at once, whether they have begun or are waited for. */
const mostImports = 1_000;

/** How long the end of an import is remembered for someone who asks late. */
const rememberedMs = 60_000;

interface Known {
  readonly topic: Topic<ImportStep>;
  last: ImportStep | null;
}

/** How the imports of this process get on. */
export function createImports(visible: Imports['visible']): Imports {
  const known = new Map<string, Known>();

  const knownAs = (importId: string): Known => {
    const found = known.get(importId) ?? { topic: createTopic<ImportStep>(), last: null };
    known.set(importId, found);
    for (const [oldest, { topic }] of known) {
      if (known.size <= mostImports) break;
      topic.close();
      known.delete(oldest);
    }
    return found;
  };

  return {
    visible,
    report: (importId, step) => {
      const one = knownAs(importId);
      one.last = step;
      one.topic.publish(step);
      if (step.phase !== 'DONE') return;
      setTimeout(() => {
        if (known.get(importId) === one) known.delete(importId);
      }, rememberedMs).unref();
    },
    follow: (importId) => {
      const one = knownAs(importId);
      return upToDone(one);
    },
  };
}

/** What was last reported, then what is reported next, up to the end. */
async function* upToDone({ topic, last }: Known): AsyncGenerator<ImportStep> {
  const steps = topic.subscribe();
  if (last) yield last;
  if (last?.phase === 'DONE') return;
  for await (const step of steps) {
    yield step;
    if (step.phase === 'DONE') return;
  }
}
