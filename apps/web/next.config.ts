import { join } from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Types are checked by `npm run typecheck`; the build does not do it a second time.
  typescript: { ignoreBuildErrors: true },
  // An import passes through to the API: bodies may be as large, and answers may take as long, as the API allows.
  experimental: { proxyClientMaxBodySize: '20mb', proxyTimeout: 120_000 },
  turbopack: { root: join(import.meta.dirname, '../..') },
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
