/** What a browser is told of changes, by whichever server they were made. */
interface ReviewNotice {
  /** Null where changes may have been missed. */
  readonly batchId: string | null;
}

const questions = [
  'subscription ($catalog: String!) { reviewChanged(catalog: $catalog) { batchId } }',
  'subscription ($catalog: String!) { catalogChanged(catalog: $catalog) { revision } }',
];

const pauseMs = { first: 2_000, longest: 60_000 } as const;

/** Follows the changes of a catalogue until the function answered is called. */
export function follow(catalog: string, onChange: (batchId: string | null) => void): () => void {
  const variables = JSON.stringify({ catalog });
  const stops = questions.map((query) => listen(new URLSearchParams({ query, variables }), onChange));
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Where a line breaks, the browser connects again by itself; where it is answered that the API is away, it does not, and
 * this does.
 */
function listen(question: URLSearchParams, onChange: (batchId: string | null) => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;
  let pause: number = pauseMs.first;
  const connect = (): void => {
    const line = new EventSource(`/graphql?${question}`);
    source = line;
    line.addEventListener('next', ({ data }: MessageEvent<string>) => {
      onChange(batchOf(data));
    });
    line.addEventListener('error', () => {
      wasLost = true;
      if (line.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(connect, pause);
      pause = Math.min(2 * pause, pauseMs.longest);
    });
    line.addEventListener('open', () => {
      // What happened in between was told to nobody.
      if (wasLost) onChange(null);
      wasLost = false;
      pause = pauseMs.first;
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function batchOf(message: string): string | null {
  const { data } = JSON.parse(message) as { data?: { reviewChanged?: ReviewNotice } | null };
  return data?.reviewChanged?.batchId ?? null;
}
