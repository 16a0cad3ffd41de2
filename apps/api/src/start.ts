import { programIdentity } from '@eventide/consistency';
import { readTermBase } from '@eventide/exchange';
import { createPeople, type Store } from '@eventide/store';
import type { Logger } from 'pino';
import { createAuth } from './auth/auth.ts';
import { createPeopleOf, printedLink } from './auth/people.ts';
import { signingSecret } from './auth/secret.ts';
import type { Config } from './config.ts';
import { serve } from './http/serve.ts';
import { createImports } from './live/imports.ts';
import { createLive } from './live/live.ts';
import { createPreview } from './live/preview.ts';
import { open } from './live/open.ts';
import { createStreams } from './live/streams.ts';
import { openTracing } from './observe/tracing.ts';
import { createParser, type Parser } from './parse/parser.ts';
import type { OnStartProgress } from './progress.ts';
import { reviewInThread } from './review/review-in-thread.ts';
import { seed } from './seed/seed.ts';
import { createApi } from './server.ts';
import { startDeliveries } from './webhooks/deliver.ts';

interface Running {
  /** Where GraphQL answers. */
  readonly url: string;
  readonly storeKind: Store['kind'];
  /** A link that signs someone in once; null where nobody needs one. */
  readonly signIn: Awaited<ReturnType<typeof printedLink>>;
  /** Says "not ready", then stops; resolves once all running requests are answered. */
  readonly stop: () => Promise<void>;
}

/** @throws StartError */
export async function start(
  config: Config,
  logger: Logger,
  onProgress: OnStartProgress = () => undefined,
): Promise<Running> {
  const parser = createParser(config.pages);
  let store: Store | undefined;
  try {
    store = await open(config, parser.readPage, logger, onProgress);
    return await startOn({ store, parser, config, logger, onProgress });
  } catch (error) {
    await parser.close();
    await store?.close();
    throw error;
  }
}

/** Null: the program's own files cannot be read, and its reviews are not kept. */
function engineOf(logger: Logger): string | null {
  try {
    return programIdentity();
  } catch (error) {
    logger.warn({ err: error }, 'reviews are not kept');
    return null;
  }
}

interface Parts {
  readonly store: Store;
  readonly parser: Parser;
  readonly config: Config;
  readonly logger: Logger;
  readonly onProgress: OnStartProgress;
}

async function startOn({ store, parser, config, logger, onProgress }: Parts): Promise<Running> {
  await seed(config.documents, store, { logger, onProgress });
  const people = createPeople(store.database);
  const secret = signingSecret(config.auth.secret, config.databaseUrl === null ? config.data : null);
  const auth = await createAuth({ settings: config.auth, secret, database: store.database, people, logger });
  const live = await createLive({ store, review: reviewInThread, engine: engineOf(logger), logger, onProgress });
  const preview = createPreview({ store, review: reviewInThread, logger });
  const { catalogs, generation, changes } = live;
  const imports = await createImports({ store, visible: live.visible, logger });
  const services = {
    store,
    people: createPeopleOf(people, config.auth.webOrigin),
    changes,
    imports,
    reviewOf: preview.reviewOf,
    readTermBase,
  };
  const deliveries = await startDeliveries({ store, logger, allowPrivate: config.webhooksMayBePrivate });
  const streams = createStreams(people);
  const tracing = await openTracing(process.env);
  let isReady = true;
  const api = createApi({
    config,
    catalogs,
    generation,
    services,
    auth,
    streams,
    logger,
    isReady: () => isReady,
    tracing,
  });
  const { url, stop } = await serve(api.listener, config);
  return {
    url: `${url}/graphql`,
    storeKind: store.kind,
    signIn: await printedLink(people, config.auth),
    stop: async () => {
      isReady = false;
      logger.info('stopping');
      // Readers of changes would keep their connections open for ever. They are cut, not told that all is said: they connect
      // again, to whoever takes over.
      streams.stop();
      await imports.close();
      await deliveries.close();
      await live.close();
      await preview.close();
      await stop();
      await store.close();
      await parser.close();
      await tracing?.close();
      logger.info('stopped');
    },
  };
}
