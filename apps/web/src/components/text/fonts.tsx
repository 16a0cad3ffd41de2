import { scriptOf } from '@eventide/catalog/text';
import type { ReactElement } from 'react';
import { preload } from 'react-dom';

/** What is fetched for texts in a script: the fonts of styles/tokens.css have a file for each. */
interface ScriptFonts {
  /** A letter that these files are for. */
  readonly letter: string;
  readonly files: readonly URL[];
}

const latin: ScriptFonts = {
  letter: 'a',
  files: [
    new URL('../../../dist/fonts/files/inter-latin-wght-normal.woff2', import.meta.url),
    new URL('@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2', import.meta.url),
  ],
};

const others: Readonly<Record<string, ScriptFonts>> = {
  Cyrl: {
    letter: 'я',
    files: [
      new URL('../../../dist/fonts/files/inter-cyrillic-wght-normal.woff2', import.meta.url),
      new URL('@fontsource/jetbrains-mono/files/jetbrains-mono-cyrillic-400-normal.woff2', import.meta.url),
    ],
  },
  Grek: {
    letter: 'α',
    files: [
      new URL('../../../dist/fonts/files/inter-greek-wght-normal.woff2', import.meta.url),
      new URL('@fontsource/jetbrains-mono/files/jetbrains-mono-greek-400-normal.woff2', import.meta.url),
    ],
  },
};

/** Asks for the fonts that every page needs together with it, not once its styles are understood. */
export function preloadLatinFonts(): void {
  for (const { href } of latin.files) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
}

/** Asks for the fonts of texts in these languages as well. */
export function PreloadFonts({ locales }: { readonly locales: readonly string[] }): readonly ReactElement[] {
  const scripts = new Set(locales.map((locale) => scriptOf(locale) ?? ''));
  return [...scripts].flatMap((script) => {
    const { letter, files } = others[script] ?? { letter: '', files: [] };
    return files.map(({ href }) => (
      <link
        key={href}
        rel="preload"
        as="font"
        type="font/woff2"
        crossOrigin="anonymous"
        href={href}
        data-letter={letter}
      />
    ));
  });
}

/**
 * For the page's head. A font that has been fetched is still not there when a page is first laid out, for it is first asked
 * of then: the page is laid out in a font of the system, and again. This asks before.
 */
export const takeFonts = `{
const letters = '${latin.letter}' + [...document.querySelectorAll('link[data-letter]')].map((link) => link.dataset.letter).join('');
for (const family of ['Inter Variable', 'JetBrains Mono']) document.fonts.load('1em "' + family + '"', letters);
}`;
