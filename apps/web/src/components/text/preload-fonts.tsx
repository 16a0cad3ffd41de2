import type { ReactElement } from 'react';

/** Beside Latin, which every page has from app/layout.tsx, the scripts that the fonts of styles/tokens.css have. */
const fonts: Readonly<Record<string, readonly URL[]>> = {
  Cyrl: [
    new URL('@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2', import.meta.url),
    new URL('@fontsource/jetbrains-mono/files/jetbrains-mono-cyrillic-400-normal.woff2', import.meta.url),
  ],
  Grek: [
    new URL('@fontsource-variable/inter/files/inter-greek-wght-normal.woff2', import.meta.url),
    new URL('@fontsource/jetbrains-mono/files/jetbrains-mono-greek-400-normal.woff2', import.meta.url),
  ],
};

/**
 * Asks for the fonts of texts in these languages together with the page. Found out when it is laid out, they come after
 * that, and it is laid out a second time.
 */
export function PreloadFonts({ locales }: { readonly locales: readonly string[] }): readonly ReactElement[] {
  const scripts = new Set(locales.map((locale) => new Intl.Locale(locale).maximize().script ?? ''));
  return [...scripts]
    .flatMap((script) => fonts[script] ?? [])
    .map(({ href }) => <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={href} />);
}
