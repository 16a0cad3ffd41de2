import localFont from 'next/font/local';

/*
 * The fonts of the interface, one family for each script. Next wants every option written out as a literal; the ranges are
 * those of the packages' `unicode.json`.
 *
 * Latin and Cyrillic are on almost every page, so they are preloaded. They are `optional`: a page on which they come too
 * late keeps its fallback instead of moving under the reader. The other scripts are fetched when a page has letters of
 * them, and swapped in, because they stand among Latin letters.
 */

const interLatin = localFont({
  src: '../../dist/fonts/inter-latin-wght-normal.woff2',
  weight: '400 600',
  display: 'optional',
  preload: true,
  variable: '--inter-latin',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

const interCyrillic = localFont({
  src: '../../dist/fonts/inter-cyrillic-wght-normal.woff2',
  weight: '400 600',
  display: 'optional',
  preload: true,
  adjustFontFallback: false,
  variable: '--inter-cyrillic',
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
});

const interLatinExt = localFont({
  src: '../../dist/fonts/inter-latin-ext-wght-normal.woff2',
  weight: '400 600',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--inter-latin-ext',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

const interGreek = localFont({
  src: '../../dist/fonts/inter-greek-wght-normal.woff2',
  weight: '400 600',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--inter-greek',
  declarations: [
    { prop: 'unicode-range', value: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF' },
  ],
});

const interCyrillicExt = localFont({
  src: '../../dist/fonts/inter-cyrillic-ext-wght-normal.woff2',
  weight: '400 600',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--inter-cyrillic-ext',
  declarations: [
    { prop: 'unicode-range', value: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F' },
  ],
});

const interGreekExt = localFont({
  src: '../../dist/fonts/inter-greek-ext-wght-normal.woff2',
  weight: '400 600',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--inter-greek-ext',
  declarations: [{ prop: 'unicode-range', value: 'U+1F00-1FFF' }],
});

const interVietnamese = localFont({
  src: '../../dist/fonts/inter-vietnamese-wght-normal.woff2',
  weight: '400 600',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--inter-vietnamese',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    },
  ],
});

const monoLatin = localFont({
  src: '../../dist/fonts/jetbrains-mono-latin-400-normal.woff2',
  weight: '400',
  display: 'optional',
  preload: true,
  adjustFontFallback: false,
  variable: '--mono-latin',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

const monoCyrillic = localFont({
  src: '../../dist/fonts/jetbrains-mono-cyrillic-400-normal.woff2',
  weight: '400',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--mono-cyrillic',
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
});

const monoLatinExt = localFont({
  src: '../../dist/fonts/jetbrains-mono-latin-ext-400-normal.woff2',
  weight: '400',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--mono-latin-ext',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

const monoGreek = localFont({
  src: '../../dist/fonts/jetbrains-mono-greek-400-normal.woff2',
  weight: '400',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--mono-greek',
  declarations: [
    { prop: 'unicode-range', value: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF' },
  ],
});

/** For `<html>`: defines the variables of which styles/tokens.css makes its font stacks. */
export const fontVariables = [
  interLatin,
  interCyrillic,
  interLatinExt,
  interGreek,
  interCyrillicExt,
  interGreekExt,
  interVietnamese,
  monoLatin,
  monoCyrillic,
  monoLatinExt,
  monoGreek,
]
  .map(({ variable }) => variable)
  .join(' ');
