import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageLimits, type PageLimits } from '@eventide/catalog';
import { z } from 'zod';
import { authFields, authSettings, missingProviderSettings, type AuthSettings } from './auth/settings.ts';
import type { Rate } from './limits/token-bucket.ts';
import { portNumber } from './port-number.ts';
import { unknownSettings } from './setting-names.ts';
import { StartError } from './start-error.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

const origins = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
  .pipe(
    z.array(
      z
        .string()
        .refine(
          (origin) => URL.canParse(origin) && new URL(origin).origin === origin,
          'expected origins such as "https://docs.example.org", separated by commas',
        ),
    ),
  );

const count = z.coerce
  .number({ error: 'expected a number such as 100' })
  .int('expected a whole number')
  .positive('expected a number over 0');

const rate = z.coerce.number({ error: 'expected a number such as 20' }).min(0, 'expected 0 for no limit, or more');

const seconds = 'expected a number of seconds up to 3600, such as 30';

const databaseAddress = z
  .string()
  .refine(
    (url) => URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol),
    'expected an address such as "postgres://user:password@host:5432/database"',
  );

const settings = z.object({
  EVENTIDE_API_HOST: z.string().min(1, 'expected a host name or an address').default('127.0.0.1'),
  EVENTIDE_API_PORT: portNumber(0).default(4000),
  EVENTIDE_DOCUMENTS: z.string().min(1, 'expected the path of a folder').default(resolve(repository, 'documents')),
  EVENTIDE_CORS_ORIGINS: origins.default([]),
  EVENTIDE_LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'expected trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
  DATABASE_URL: databaseAddress.optional(),
  DATABASE_DIRECT_URL: databaseAddress.optional(),
  EVENTIDE_PAGE_BYTES: count.default(pageLimits.bytes),
  EVENTIDE_PAGE_CELLS: count.default(pageLimits.cells),
  EVENTIDE_PAGE_NESTING: count.default(pageLimits.nesting),
  EVENTIDE_PAGE_SECONDS: z.coerce.number({ error: seconds }).positive(seconds).max(3_600, seconds).default(30),
  EVENTIDE_REQUEST_SECONDS: z.coerce.number({ error: seconds }).positive(seconds).max(3_600, seconds).default(30),
  EVENTIDE_RATE_PER_SECOND: rate.default(20),
  EVENTIDE_RATE_BURST: count.default(200),
  EVENTIDE_SLOW_SECONDS: z.coerce.number({ error: seconds }).positive(seconds).max(3_600, seconds).default(1),
  EVENTIDE_METRICS_TOKEN: z.string().min(16, 'expected at least 16 characters').optional(),
  EVENTIDE_WEBHOOK_PRIVATE: z.enum(['refuse', 'allow'], 'expected refuse or allow').default('refuse'),
  EVENTIDE_DATA: z.string().min(1, 'expected the path of a folder').default(resolve(repository, '.eventide')),
  ...authFields,
});

export interface Config {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Folder of the pages, absolute. */
  readonly documents: string;
  /** Origins of web pages, other than our own, that may read answers. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  readonly auth: AuthSettings;
  /** A PostgreSQL server; null: the embedded store in {@link data}. */
  readonly databaseUrl: string | null;
  /** The server itself, where a pooler stands at {@link databaseUrl}; null: none does. */
  readonly databaseDirectUrl: string | null;
  /** Folder of the embedded store, absolute. */
  readonly data: string;
  /** What one client may ask, and for how long; `rate` is null where there is no limit. */
  readonly requests: { readonly rate: Rate | null; readonly timeMs: number; readonly slowMs: number };
  /** What reads the metrics from elsewhere than this machine; null: nothing does. */
  readonly metricsToken: string | null;
  /** Whether web hooks may be sent to this machine and its network. */
  readonly webhooksMayBePrivate: boolean;
  /** What a page may have and take to be read. */
  readonly pages: PageLimits & { readonly timeMs: number };
}

/**
 * The settings, out of the environment; every one has a default.
 * @throws StartError naming each bad setting, its value and what was expected.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const unknown = unknownSettings(Object.keys(environment), Object.keys(settings.shape));
  if (unknown !== null) throw new StartError(`${unknown}.`, 2);
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path: [name], message }) => {
      const setting = String(name);
      const isSecret = /(SECRET|TOKEN)$|^DATABASE_/.test(setting);
      return isSecret
        ? `${setting} cannot be used, ${message}`
        : `${setting} is ${JSON.stringify(environment[setting])}, ${message}`;
    });
    throw new StartError(`${problems.join('; ')}.`, 2);
  }
  const { data } = parsed;
  const missing = missingProviderSettings(data);
  if (missing.length > 0) {
    throw new StartError(`Sign-in by OpenID Connect is set up in part: ${missing.join(', ')} is missing.`, 2);
  }
  return {
    host: data.EVENTIDE_API_HOST,
    port: data.EVENTIDE_API_PORT,
    documents: resolve(data.EVENTIDE_DOCUMENTS),
    corsOrigins: data.EVENTIDE_CORS_ORIGINS,
    logLevel: data.EVENTIDE_LOG_LEVEL,
    auth: authSettings(data),
    databaseUrl: data.DATABASE_URL ?? null,
    databaseDirectUrl: data.DATABASE_DIRECT_URL ?? null,
    data: resolve(data.EVENTIDE_DATA),
    requests: {
      rate:
        data.EVENTIDE_RATE_PER_SECOND === 0
          ? null
          : { burst: data.EVENTIDE_RATE_BURST, perSecond: data.EVENTIDE_RATE_PER_SECOND },
      timeMs: Math.round(1_000 * data.EVENTIDE_REQUEST_SECONDS),
      slowMs: Math.round(1_000 * data.EVENTIDE_SLOW_SECONDS),
    },
    metricsToken: data.EVENTIDE_METRICS_TOKEN ?? null,
    webhooksMayBePrivate: data.EVENTIDE_WEBHOOK_PRIVATE === 'allow',
    pages: {
      bytes: data.EVENTIDE_PAGE_BYTES,
      cells: data.EVENTIDE_PAGE_CELLS,
      nesting: data.EVENTIDE_PAGE_NESTING,
      timeMs: Math.round(1_000 * data.EVENTIDE_PAGE_SECONDS),
    },
  };
}
