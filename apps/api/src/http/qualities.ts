/** An item of a list with weights, such as `Accept` is (RFC 9110, 12.4.2). */
export interface Weighted {
  /** As it stands, without its parameters. */
  readonly item: string;
  /** From 0, which means "not this", to 1. */
  readonly quality: number;
  /** All but the weight. */
  readonly parameters: readonly string[];
}

/** The first `most` items of a header, best first; of equal weight as they stand. */
export function weighted(header: string, most: number): readonly Weighted[] {
  return header
    .split(',', most)
    .map((part) => {
      const [item = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      return {
        item,
        quality: qualityOf(parameters),
        parameters: parameters.filter((parameter) => !isQuality(parameter)),
      };
    })
    .filter(({ item }) => item !== '')
    .sort((a, b) => b.quality - a.quality);
}

/** Whether a coding is accepted, by its name or by `*`; the name says more (RFC 9110, 12.5.3). */
export function acceptsCoding(header: string, coding: string): boolean {
  const codings = weighted(header.toLowerCase(), 16);
  const found = codings.find(({ item }) => item === coding) ?? codings.find(({ item }) => item === '*');
  return found !== undefined && found.quality > 0;
}

const isQuality = (parameter: string): boolean => /^q=/i.test(parameter);

function qualityOf(parameters: readonly string[]): number {
  const quality = parameters.find(isQuality)?.slice(2);
  if (quality === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0;
}
