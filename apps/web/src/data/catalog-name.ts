/** The name of a catalogue without what a publisher's site adds to each title: `… | Microsoft Docs`. */
export const shortName = (name: string): string =>
  name.replace(/\s*\|\s*Microsoft (Docs|Learn)$|\s*\|\s*Документация Майкрософт$/, '');
