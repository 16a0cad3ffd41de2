import { join } from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { builtFilePolicy, securityHeaders } from './src/security-headers.ts';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Types are checked by `npm run typecheck`; the build does not do it a second time.
  typescript: { ignoreBuildErrors: true },
  // An import passes through to the API: bodies may be as large, and answers may take as long, as the API allows.
  experimental: { proxyClientMaxBodySize: '20mb', proxyTimeout: 120_000 },
  turbopack: { root: join(import.meta.dirname, '../..') },
  // Every answer has these, built files too. The policy with a page's nonce is set by src/proxy.ts.
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders.map(([key, value]) => ({ key, value })) },
      { source: '/_next/static/:path*', headers: [{ key: 'content-security-policy', value: builtFilePolicy }] },
    ]),
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
