import type { AnyNode, CatalogSnapshot, SchemaContext } from '../context.ts';

/** The part of a global ID after the type name: the catalogue's slug and the node's key in it. */
export function localId(node: AnyNode): string {
  if (node.kind === 'Catalog') return node.catalog.slug;
  return `${node.snapshot.catalog.slug}/${keyOf(node)}`;
}

function keyOf(node: Exclude<AnyNode, CatalogSnapshot>): string {
  switch (node.kind) {
    case 'Event':
      return String(node.event.eventId);
    case 'DiagnosticCode':
      return node.code.code;
    case 'Segment':
      return node.segment.key;
    case 'Document':
      return node.document.locale;
    case 'Finding':
      return node.finding.fingerprint;
  }
}

const finders = new Map<string, (snapshot: CatalogSnapshot, key: string) => AnyNode | undefined>([
  ['Event', (snapshot, key) => snapshot.eventById.get(Number(key))],
  ['DiagnosticCode', (snapshot, key) => snapshot.codeByCode.get(key)],
  ['Segment', (snapshot, key) => snapshot.segmentByKey.get(key)],
  ['Document', (snapshot, key) => snapshot.documentByLocale.get(key)],
  ['Finding', (snapshot, key) => snapshot.findings.byFingerprint.get(key)],
]);

interface GlobalId {
  readonly typename: string;
  readonly slug: string;
  /** Empty for a catalogue, which its slug identifies. */
  readonly key: string;
}

/** Null if it cannot be one of our IDs. The encoding is the Relay plugin's: base64 of `Type:local ID`. */
export function parseGlobalId(id: string): GlobalId | null {
  const text = Buffer.from(id, 'base64').toString('utf8');
  // Decoding ignores what is no base64 and takes other alphabets: an object has one ID.
  if (Buffer.from(text).toString('base64') !== id) return null;
  const parsed = /^(?<typename>[A-Za-z]+):(?<slug>[^/]+)(?:\/(?<key>.+))?$/s.exec(text)?.groups;
  const { typename, slug, key = '' } = parsed ?? {};
  if (typename === undefined || slug === undefined) return null;
  if (!(typename === 'Catalog' ? key === '' : finders.has(typename) && key !== '')) return null;
  return { typename, slug, key };
}

/** The node with this ID; null if it does not exist (any more). */
export function findNode({ typename, slug, key }: GlobalId, { catalogs }: SchemaContext): AnyNode | null {
  const snapshot = catalogs.get(slug);
  if (!snapshot) return null;
  if (typename === 'Catalog') return snapshot;
  const node = finders.get(typename)?.(snapshot, key) ?? null;
  // `010010` and `0x271A` are numbers as well, but no event's key.
  return node && localId(node) === `${slug}/${key}` ? node : null;
}
