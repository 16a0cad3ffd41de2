/** What a browser is told of changes, by whichever server they were made. */
interface ReviewNotice {
  /** Null where changes may have been missed. */
  readonly batchId: string | null;
}

const questions = [
  'subscription { reviewChanged(catalog: "certificate-connector") { batchId } }',
  'subscription { catalogChanged(catalog: "certificate-connector") { revision } }',
];

/** Follows changes until the function answered is called. The browser itself connects again where the line breaks. */
export function follow(onChange: (batchId: string | null) => void): () => void {
  const sources = questions.map((question) => {
    const source = new EventSource(`/graphql?query=${encodeURIComponent(question)}`);
    let wasLost = false;
    source.addEventListener('next', ({ data }: MessageEvent<string>) => {
      onChange(batchOf(data));
    });
    source.addEventListener('error', () => {
      wasLost = true;
    });
    source.addEventListener('open', () => {
      // What happened in between was told to nobody.
      if (wasLost) onChange(null);
      wasLost = false;
    });
    return source;
  });
  return () => {
    for (const source of sources) source.close();
  };
}

function batchOf(message: string): string | null {
  const { data } = JSON.parse(message) as { data?: { reviewChanged?: ReviewNotice } | null };
  return data?.reviewChanged?.batchId ?? null;
}
