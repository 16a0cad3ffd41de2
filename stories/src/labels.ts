import type { Page } from 'playwright-core';

/** A text that a page shows or has read out. */
export interface Label {
  readonly text: string;
  /** The element it is in, and the attribute that holds it, if one does. */
  readonly at: string;
}

const spoken = ['title', 'aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'alt'];

/**
 * The texts of a page whose nearest `lang` is one of the languages given, hidden ones included, the attributes that are
 * shown or read out, and the document's title and description.
 */
export function labelsOf(page: Page, languages: readonly string[]): Promise<readonly Label[]> {
  return page.evaluate(
    ({ languages, spoken }) => {
      const isOwn = (element: Element): boolean =>
        languages.includes(element.closest('[lang]')?.getAttribute('lang') ?? '');
      const nameOf = (element: Element): string => {
        const { id, localName } = element;
        const part = element.closest('main, header, footer')?.localName ?? 'body';
        return `${part} ${localName}${id === '' ? '' : `#${id}`}`;
      };
      const labels: Label[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || !isOwn(parent) || parent.matches('script, style, template, noscript')) continue;
        // Code to copy is in no language of people.
        if (parent.closest('pre[translate="no"]') !== null) continue;
        const text = (node.textContent ?? '').trim();
        if (text !== '') labels.push({ text, at: nameOf(parent) });
      }
      for (const element of document.body.querySelectorAll(spoken.map((name) => `[${name}]`).join())) {
        if (!isOwn(element)) continue;
        for (const name of spoken) {
          const text = element.getAttribute(name);
          if (text !== null) labels.push({ text, at: `${nameOf(element)}[${name}]` });
        }
      }
      labels.push({ text: document.title, at: 'title' });
      const description = document.querySelector('meta[name="description"]')?.getAttribute('content');
      if (description != null) labels.push({ text: description, at: 'meta[name=description]' });
      return labels;
    },
    { languages, spoken },
  );
}

/** A label with the words in it that should have been in the reader's language. */
export interface Untranslated extends Label {
  readonly english: string;
}

const word = String.raw`\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}_'’./-]*`;
const runOfWords = new RegExp(String.raw`${word}(?:[\s()«»“”"]+${word}){2,}`, 'gu');

/**
 * The labels of an interface in another script that hold three or more Latin words in a row, which is a sentence or part
 * of one, with those words. Words that the pages of the catalogue
 * have do not count: names, and what findings quote.
 */
export function untranslated(labels: readonly Label[], catalogue: string): readonly Untranslated[] {
  return labels.flatMap((label) =>
    (label.text.match(runOfWords) ?? [])
      .map((run) => run.replace(/[.,:;]+$/, ''))
      .filter((run) => !catalogue.includes(run))
      .map((english) => ({ ...label, english })),
  );
}
