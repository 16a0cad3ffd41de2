/**
 * Writes `dist/fonts`, which `src/styles/fonts.ts` loads: the files of the font packages without the weights and the
 * typographic features that the interface does not use. The two Latin files shrink from 69 KB to 32 KB.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const fonts = [
  {
    unicode: import.meta.resolve('@fontsource-variable/inter/unicode.json'),
    file: (script) => `inter-${script}-wght-normal.woff2`,
    scripts: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'],
    variationAxes: { wght: { min: 400, max: 600 } },
    keepFeatures: ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum'],
  },
  {
    unicode: import.meta.resolve('@fontsource/jetbrains-mono/unicode.json'),
    file: (script) => `jetbrains-mono-${script}-400-normal.woff2`,
    scripts: ['latin', 'latin-ext', 'cyrillic', 'greek'],
    variationAxes: {},
    keepFeatures: ['ccmp', 'locl', 'mark'],
  },
];

const target = join(import.meta.dirname, '../dist/fonts');
mkdirSync(target, { recursive: true });

for (const { unicode, file, scripts, variationAxes, keepFeatures } of fonts) {
  const ranges = JSON.parse(readFileSync(new URL(unicode), 'utf8'));
  for (const script of scripts) {
    const published = readFileSync(new URL(`files/${file(script)}`, unicode));
    const options = { targetFormat: 'woff2', variationAxes, keepFeatures };
    writeFileSync(join(target, file(script)), await subsetFont(published, charactersIn(ranges[script]), options));
  }
}

/** The characters of a CSS `unicode-range` such as `U+0301,U+0400-045F`. */
function charactersIn(range) {
  const points = range.split(',').flatMap((part) => {
    const [first, last = first] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return String.fromCodePoint(...points);
}
