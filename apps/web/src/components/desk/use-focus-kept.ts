'use client';

import { useEffect } from 'react';

const around = '[data-fingerprint], [data-review-of], [data-subject]';
const control = 'button, summary, a[href], input';

/**
 * Finds another place for the focus when what had it goes away with what was decided: in what it stood in, else at the
 * next finding of the list, else at the page's title.
 */
export function useFocusKept(): void {
  useEffect(() => {
    const main = document.querySelector('main');
    if (main === null) return;
    let last: Element | null = null;
    let places: readonly Element[] = [];
    let findings: readonly (string | undefined)[] = [];
    const onFocus = ({ target }: FocusEvent): void => {
      // A dialog gives the focus back when it closes.
      if (!(target instanceof Element) || target.closest('dialog') !== null) return;
      last = target;
      places = ancestors(target, around);
      const notes = [...main.querySelectorAll<HTMLElement>('[data-fingerprint]')];
      const at = notes.findIndex((note) => note.contains(target));
      findings = (at === -1 ? [] : [...notes.slice(at + 1), ...notes.slice(0, at).reverse()]).map(
        ({ dataset }) => dataset.fingerprint,
      );
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected || places.length === 0) return;
      last = null;
      if (document.activeElement !== document.body) return;
      const notes = [...main.querySelectorAll<HTMLElement>('[data-fingerprint]')];
      const rest = findings.map((one) => notes.find(({ dataset }) => dataset.fingerprint === one));
      const [texts, inside] = [places.filter(isText), places.filter((place) => !isText(place))];
      const next = [...inside, ...rest, ...texts]
        .flatMap((place) => (place?.isConnected === true ? [...place.querySelectorAll<HTMLElement>(control)] : []))
        .find((found) => found.checkVisibility());
      const title = main.querySelector('h1');
      title?.setAttribute('tabindex', '-1');
      (next ?? title)?.focus();
    });
    main.addEventListener('focusin', onFocus);
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      main.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, []);
}

const isText = (place: Element): boolean => place.matches('[data-subject]');

function ancestors(element: Element, selector: string): readonly Element[] {
  const found: Element[] = [];
  for (let one = element.closest(selector); one != null; one = one.parentElement?.closest(selector) ?? null)
    found.push(one);
  return found;
}
