const pageSize = 100;

/** All rows of a list that the store gives by pages, each page after the last row of the one before. */
export async function everyPage<T extends { readonly id: string }>(
  load: (page: { readonly first: number; readonly after?: string }) => Promise<{
    readonly rows: readonly T[];
    readonly hasMore: boolean;
  }>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let after: string | undefined, hasMore = true; hasMore; after = all.at(-1)?.id) {
    const page = await load({ first: pageSize, ...(after !== undefined && { after }) });
    all.push(...page.rows);
    hasMore = page.hasMore;
  }
  return all;
}
