/**
 * The same function, computed once for each key and remembered while the function lives. Undefined is not remembered. With a
 * limit, everything is forgotten when so many keys are known.
 */
export function memo<K, V>(compute: (key: K) => V, limit = Infinity): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    if (known.size >= limit) known.clear();
    known.set(key, value);
    return value;
  };
}

/** The same function, computed when it is first called. */
export function once<V>(compute: () => V): () => V {
  let result: { readonly value: V } | undefined;
  return () => (result ??= { value: compute() }).value;
}

/** The same function of an object, computed once for each; an answer is forgotten together with its object. */
export function weakMemo<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** Puts a value at the end of a key's list. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
