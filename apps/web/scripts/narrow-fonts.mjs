/**
 * Writes `dist/fonts`: the files of the interface's fonts, and `fonts.css`, in which `--inter` and `--jetbrains-mono` are
 * what to write in a `font-family`. The files have only what the interface is set with: its weights, the characters that
 * their script is asked for, and no substitution that shows other characters than the text has, as an arrow for `->`.
 *
 * Each script is a family of its own (`Inter latin`, `Inter cyrillic`). In one family with all of them there are always
 * some that a page has no letters of and that never come, and for each size and weight Chromium asks another process for a
 * font of the system to stand in for those, and waits.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const fonts = [
  {
    name: 'Inter',
    ranges: import.meta.resolve('@fontsource-variable/inter/unicode.json'),
    face: 'wght-normal',
    weight: '400 600',
    axes: { wght: { min: 400, max: 600 } },
    features: ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum'],
  },
  {
    name: 'JetBrains Mono',
    ranges: import.meta.resolve('@fontsource/jetbrains-mono/unicode.json'),
    face: '400-normal',
    weight: '400',
    axes: {},
    features: ['ccmp', 'locl', 'mark'],
  },
];

/** A letter's font is looked for in this order: what most pages have letters of comes first. */
const scripts = ['latin', 'cyrillic', 'latin-ext', 'greek', 'cyrillic-ext', 'greek-ext', 'vietnamese'];

const target = join(import.meta.dirname, '../dist/fonts');
mkdirSync(target, { recursive: true });

const styles = [];
for (const { name, ranges: source, face, weight, axes, features } of fonts) {
  const id = name.toLowerCase().replaceAll(' ', '-');
  const ranges = JSON.parse(readFileSync(new URL(source), 'utf8'));
  const present = scripts.filter((script) => script in ranges);
  for (const script of present) {
    const file = `${id}-${script}.woff2`;
    const whole = readFileSync(new URL(`./files/${id}-${script}-${face}.woff2`, source));
    const font = await subsetFont(whole, charactersIn(ranges[script]), {
      targetFormat: 'woff2',
      variationAxes: axes,
      keepFeatures: features,
    });
    writeFileSync(join(target, file), font);
    styles.push(`@font-face {
  font-family: '${name} ${script}';
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url('./${file}') format('woff2');
  unicode-range: ${ranges[script]};
}
`);
  }
  styles.push(`:root {
  --${id}: ${present.map((script) => `'${name} ${script}'`).join(', ')};
}
`);
}
writeFileSync(join(target, 'fonts.css'), styles.join('\n'));

/** The characters of a CSS `unicode-range`, such as `U+0301,U+0400-045F`. */
function charactersIn(range) {
  return range
    .split(',')
    .flatMap((part) => {
      const [from, to = from] = part.replace('U+', '').split('-');
      const first = Number.parseInt(from, 16);
      return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => first + index);
    })
    .map((point) => String.fromCodePoint(point))
    .join('');
}
