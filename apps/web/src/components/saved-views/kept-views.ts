/** The filters of a list under a name. */
export interface SavedView {
  readonly name: string;
  /** The list with its filters, without its catalogue. */
  readonly href: string;
}

/** More are hardly found again, and would fill the browser's storage. */
export const viewsMax = 50;
/** Letters of a name; as many as a row of the queue has room for. */
export const nameMax = 60;

const storageName = 'eventide-views';
const listeners = new Set<() => void>();

/** The views of all lists as this browser keeps them: text to be read with `viewsOf`; empty where nothing is kept. */
export function keptViews(): string {
  try {
    return localStorage.getItem(storageName) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the views of a list; false where the browser keeps nothing. */
export function keepViews(list: string, views: readonly SavedView[]): boolean {
  const others = Object.entries(everyList(keptViews())).filter(([other]) => other !== list);
  try {
    localStorage.setItem(storageName, JSON.stringify(Object.fromEntries([...others, [list, views]])));
  } catch {
    return false;
  }
  for (const listener of listeners) listener();
  return true;
}

/** Calls back when this tab or another one has changed the views. */
export function onViewsKept(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === storageName || key === null) listener();
  };
  listeners.add(listener);
  addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', onStorage);
  };
}

/**
 * The views of one list, in the order they were saved.
 * @param kept what `keptViews` says; whatever is not a view of the list's own page is left out
 * @param list names the list and its catalogue
 * @param path of the page that all views of the list show
 */
export function viewsOf(kept: string, list: string, path: string): readonly SavedView[] {
  const found = everyList(kept)[list];
  if (!Array.isArray(found)) return [];
  return found.filter(isView).filter(({ href }) => href === path || href.startsWith(`${path}?`));
}

/** The views with one more; one of the same name is replaced where it stands. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const isKnown = views.some(({ name }) => name === view.name);
  return isKnown ? views.map((other) => (other.name === view.name ? view : other)) : [...views, view];
}

function everyList(kept: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(kept);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('href' in value)) return false;
  return typeof value.name === 'string' && typeof value.href === 'string';
}
