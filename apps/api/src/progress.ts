/** How far a start has come; told again while one step goes on. */
export interface StartProgress {
  /** STORE: texts read anew, in catalogues. READING: files of the folder. REVIEWING: catalogues. */
  readonly step: 'STORE' | 'READING' | 'REVIEWING';
  readonly done: number;
  readonly total: number;
}

export type OnStartProgress = (progress: StartProgress) => void;
