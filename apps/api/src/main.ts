import { pino } from 'pino';
import { readConfig } from './config.ts';
import { createLogger } from './logger.ts';
import type { StartProgress } from './progress.ts';
import { start } from './start.ts';
import { StartError } from './start-error.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(
    config.logLevel,
    // Lines are gathered and written within a second: a request does not wait for its log line.
    pino.destination({ sync: false, minLength: 4_096, periodicFlush: 1_000 }),
  );
  const { url, storeKind, signIn, stop } = await start(config, logger, tellParent);
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stopping ??= stop();
    });
  }
  // Said last: whoever reads it may ask for an end at once, and gets it in order.
  logger.info({ url, store: storeKind }, 'listening');
  logger.flush();
  if (signIn) {
    const until = signIn.expiresAt.toISOString().slice(0, 16).replace('T', ' ');
    process.stderr.write(`\n  To sign in as ${signIn.name}, once, until ${until} UTC:\n  ${signIn.url}\n\n`);
  }
}

/** `npm start` waits as long as it is told that work goes on. */
function tellParent(progress: StartProgress): void {
  // Whether the parent is still there to hear it makes no difference.
  process.send?.({ progress }, undefined, undefined, () => undefined);
}

main().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`eventide-api: ${error.message}\n`);
  process.exitCode = error.exitCode;
});
