import type { TestProject } from 'vitest/node';

/** Prints what a run can be repeated with. */
export default function announce({ name, config, vitest }: TestProject): void {
  const { seed, size } = config.provide;
  if (seed === undefined) return;
  const bound =
    size?.until == null ? '' : `, at full size until ${new Date(size.until).toISOString().slice(11, 16)} UTC`;
  vitest.logger.log(`${name}: seed ${seed} (EVENTIDE_TEST_SEED=${seed} draws the same again)${bound}`);
}
