/** What each step of a start works on (`StartProgress` in apps/api/src/progress.ts). */
const steps = {
  STORE: ['Reading stored catalogues', 'catalogues'],
  READING: ['Reading pages', 'pages'],
  REVIEWING: ['Reviewing', 'catalogues'],
};

/**
 * "Reading pages: 12 of 20 pages"; null for a step that is not known, or has nothing to do.
 * @param {{ step: string, done: number, total: number }} progress
 * @returns {string | null}
 */
export function progressWords({ step, done, total }) {
  const words = steps[/** @type {keyof typeof steps} */ (step)];
  if (!words || total === 0) return null;
  const [doing, what] = words;
  return `${doing}: ${done} of ${total} ${what}`;
}
