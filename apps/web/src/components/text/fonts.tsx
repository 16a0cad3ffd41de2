import { scriptOf } from '@eventide/catalog/text';
import { cache, type ReactElement } from 'react';
import { preload } from 'react-dom';

/** What is fetched for texts in a script: scripts/narrow-fonts.mjs has written a file of each font for it. */
interface ScriptFonts {
  /** The last word of these fonts' families. */
  readonly script: string;
  readonly files: readonly URL[];
}

const latin: ScriptFonts = {
  script: 'latin',
  files: [
    new URL('../../../dist/fonts/inter-latin.woff2', import.meta.url),
    new URL('../../../dist/fonts/jetbrains-mono-latin.woff2', import.meta.url),
  ],
};

const others: Readonly<Record<string, ScriptFonts>> = {
  Cyrl: {
    script: 'cyrillic',
    files: [
      new URL('../../../dist/fonts/inter-cyrillic.woff2', import.meta.url),
      new URL('../../../dist/fonts/jetbrains-mono-cyrillic.woff2', import.meta.url),
    ],
  },
  Grek: {
    script: 'greek',
    files: [
      new URL('../../../dist/fonts/inter-greek.woff2', import.meta.url),
      new URL('../../../dist/fonts/jetbrains-mono-greek.woff2', import.meta.url),
    ],
  },
};

/** Asks for the fonts that every page needs together with it, not once its styles are understood. */
export function preloadLatinFonts(): void {
  for (const { href } of latin.files) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
}

/** Those that the page being rendered has already asked for. */
const askedFor = cache(() => new Set<ScriptFonts>());

/** Asks for the fonts of texts in these languages as well. */
export function PreloadFonts({ locales }: { readonly locales: readonly string[] }): readonly ReactElement[] {
  const asked = askedFor();
  return locales.flatMap((locale) => {
    const fonts = others[scriptOf(locale) ?? ''];
    if (fonts === undefined || asked.has(fonts)) return [];
    asked.add(fonts);
    return fonts.files.map(({ href }) => (
      <link
        key={href}
        rel="preload"
        as="font"
        type="font/woff2"
        crossOrigin="anonymous"
        href={href}
        data-script={fonts.script}
      />
    ));
  });
}

/**
 * For the page's head. A font that has been fetched is still not there when a page is first laid out, for it is first asked
 * of then: the page is laid out in a font of the system, and again. This asks before, and lets the layout wait for it
 * (styles/base.css), for no more than a tenth of a second: fonts that come late, or not at all, keep nobody from reading.
 * The layout is done at once then, so that it and painting are two shorter tasks.
 */
export const takeFonts = `{
const scripts = ['${latin.script}', ...[...document.querySelectorAll('link[data-script]')].map((link) => link.dataset.script)];
const fonts = [...document.fonts].filter(({ family }) => scripts.includes(family.replaceAll('"', '').split(' ').at(-1)));
const root = document.documentElement;
const show = () => { delete root.dataset.awaits; document.body?.offsetHeight; };
root.dataset.awaits = 'fonts';
const late = new Promise((resolve) => setTimeout(resolve, 100));
Promise.race([late, Promise.all(fonts.map((font) => font.load()))]).then(show, show);
}`;
