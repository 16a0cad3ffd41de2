import { join } from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  // scripts/serve.mjs does it, and better.
  compress: false,
  reactStrictMode: true,
  devIndicators: false,
  // Types are checked by `npm run typecheck`; the build does not do it a second time.
  typescript: { ignoreBuildErrors: true },
  // What an administrator imports passes through to the API: as much of it, and for as long, as that allows.
  experimental: { proxyClientMaxBodySize: '20mb', proxyTimeout: 120_000 },
  turbopack: { root: join(import.meta.dirname, '../..') },
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
