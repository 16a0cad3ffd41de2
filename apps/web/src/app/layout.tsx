import '../../dist/fonts/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import Script from 'next/script';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import { Frame } from '../components/frame/frame.tsx';
import { FailureWordsProvider } from '../components/unavailable/failure-words.tsx';
import { preloadLatinFonts, PreloadFonts, takeFonts } from '../components/text/fonts.tsx';
import { originOf } from '../data/origin.ts';
import { preferences } from '../i18n/preferences.ts';
import { nonceHeader } from '../request-headers.ts';

export async function generateMetadata(): Promise<Metadata> {
  const [t, sent] = await Promise.all([getTranslations('overview'), headers()]);
  return {
    metadataBase: new URL(originOf(sent)),
    title: { default: 'Eventide', template: '%s · Eventide' },
    description: t('purpose'),
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function RootLayout({ children }: { readonly children: ReactNode }): Promise<ReactElement> {
  const [{ interfaceLanguage, theme }, sent, { form, unavailable }] = await Promise.all([
    preferences(),
    headers(),
    getMessages(),
  ]);
  preloadLatinFonts();
  const nonce = sent.get(nonceHeader) ?? undefined;
  return (
    <html lang={interfaceLanguage} dir="ltr" data-theme={theme} suppressHydrationWarning>
      <head>
        <PreloadFonts locales={[interfaceLanguage]} />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: takeFonts }} />
        {/* Makes the framework start in a task of its own, after the one that loads React: instrumentation-client.ts. */}
        <Script id="start-later" strategy="beforeInteractive" nonce={nonce}>
          {'void 0'}
        </Script>
        {/* Where React Aria looks for the nonce of the styles that it adds. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <FailureWordsProvider words={{ ...unavailable, noAnswer: form.noAnswer }}>
          <Frame>{children}</Frame>
        </FailureWordsProvider>
      </body>
    </html>
  );
}
