/**
 * A catalogue of any size, made of the real pages: their rows many times over under new numbers, their words varied so that
 * the vocabulary grows as that of real pages does, their five languages as 20 locales.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { alignCatalog, decodePage, parsePage } from '@eventide/catalog';

const regions = {
  es: ['ES', 'MX', 'AR', 'CO'],
  it: ['IT', 'CH', 'SM', 'VA'],
  pt: ['PT', 'BR', 'AO', 'MZ'],
  ru: ['RU', 'BY', 'KZ', 'KG'],
  sv: ['SE', 'FI', 'AX', 'NO'],
};

/** The real pages as one catalogue. */
function realCatalog() {
  const folder = new URL('../../documents/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return alignCatalog(
    files.map((file) => parsePage(decodePage(readFileSync(new URL(file, folder)), { file }), { file })),
  );
}

/** Always the same sequence of numbers below 2 ** 32. */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

/** A text's long words: what its variations are made of. */
const longWord = /(?<![\p{L}\p{N}_])\p{Ll}{6,}(?![\p{L}\p{N}_])/gu;

/**
 * One long word in eight becomes another one of the same language, one in sixty-four a compound of two that was not there
 * before; differently in each locale.
 */
function varied(text, copy, seed, words) {
  if (copy === 0) return text;
  const next = sequence(copy * 7919 + seed);
  const other = () => words[next() % words.length];
  return text
    .replace(longWord, (word) => {
      const roll = next() % 64;
      return roll === 0 ? other() + other() : roll < 8 ? other() : word;
    })
    .replace(
      /0x000004(\d\d)/g,
      (_, digits) => `0x${(copy * 256 + Number(digits)).toString(16).toUpperCase().padStart(8, '0')}`,
    );
}

/** @param {number} segments a locale; the catalogue has 20 times as many cells, give or take a row. */
export function syntheticCatalog(segments) {
  const real = realCatalog();
  const locales = Object.entries(regions).flatMap(([language, list]) => list.map((region) => `${language}-${region}`));
  const sourceOf = new Map(real.locales.map((locale) => [locale.slice(0, 2), locale]));
  const words = new Map(
    [...sourceOf].map(([language, locale]) => {
      const texts = real.segments.map(({ texts: byLocale }) => byLocale.get(locale)?.text ?? '');
      return [language, [...new Set(texts.flatMap((text) => text.match(longWord) ?? []))]];
    }),
  );
  const rows = real.segments.filter(({ kind }) => /^(?:EVENT|CODE)_/.test(kind));
  const rest = real.segments.filter(({ kind }) => !/^(?:EVENT|CODE)_/.test(kind));
  const copies = Math.max(1, Math.round((segments - rest.length) / rows.length));
  const keyOf = (key, copy) =>
    key
      .replace(/^event\/(\d+)/, (_, id) => `event/${Number(id) + copy * 100_000}`)
      .replace(
        /^code\/0x(\w{8})/,
        (_, code) => `code/0x${(Number.parseInt(code, 16) + copy * 4096).toString(16).toUpperCase().padStart(8, '0')}`,
      );
  const aligned = [];
  const byLocale = new Map(locales.map((locale) => [locale, []]));
  const add = (segment, copy) => {
    const key = keyOf(segment.key, copy);
    const texts = new Map();
    locales.forEach((locale, index) => {
      const language = locale.slice(0, 2);
      const base = segment.texts.get(sourceOf.get(language));
      if (!base) return;
      const text = varied(base.text, copy, index, words.get(language));
      const parts = base.parts.length === 1 || copy > 0 ? [{ ...base.parts[0], text }] : base.parts;
      const own = { ...base, key, locale, text, markdown: text, parts };
      texts.set(locale, own);
      byLocale.get(locale).push(own);
    });
    aligned.push({ ...segment, key, texts });
  };
  for (const segment of rest) add(segment, 0);
  for (let copy = 0; copy < copies; copy++) for (const segment of rows) add(segment, copy);
  const ids = [...Array(copies).keys()];
  const documents = new Map(
    locales.map((locale) => {
      const base = real.documents.get(sourceOf.get(locale.slice(0, 2)));
      const again = (row, copy) => ({ ...row, key: keyOf(row.key, copy) });
      return [
        locale,
        {
          ...base,
          locale,
          segments: byLocale.get(locale),
          eventRows: ids.flatMap((copy) =>
            base.eventRows.map((row) => ({ ...again(row, copy), eventId: row.eventId + copy * 100_000 })),
          ),
          codeRows: ids.flatMap((copy) =>
            base.codeRows.map((row) => ({ ...again(row, copy), literal: keyOf(row.key, copy).slice('code/'.length) })),
          ),
        },
      ];
    }),
  );
  const events = ids.flatMap((copy) =>
    real.events.map((event) => ({ ...event, eventId: event.eventId + copy * 100_000 })),
  );
  return { ...real, locales, documents, segments: aligned, events };
}
