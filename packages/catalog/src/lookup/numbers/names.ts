type Names = ReadonlyMap<number, string>;
type Facilities = Readonly<Record<number, readonly string[]>>;

/** The names that the headers of Windows have for numbers. */
export interface NumberNames {
  readonly win32: Names;
  readonly hresult: Names;
  readonly ntstatus: Names;
  readonly facilities: Facilities;
  readonly ntFacilities: Facilities;
}

let loaded: Promise<NumberNames> | undefined;

/** Loads the names when they are first asked for: 180 kB, 50 kB compressed, that most questions do not need. */
export function numberNames(): Promise<NumberNames> {
  return (loaded ??= load());
}

async function load(): Promise<NumberNames> {
  const [{ default: win32 }, { default: hresult }, { default: ntstatus }] = await Promise.all([
    import('#numbers/win32.json', { with: { type: 'json' } }),
    import('#numbers/hresult.json', { with: { type: 'json' } }),
    import('#numbers/ntstatus.json', { with: { type: 'json' } }),
  ]);
  return {
    ...{ win32: read(win32.names), hresult: read(hresult.names), ntstatus: read(ntstatus.names) },
    ...{ facilities: hresult.facilities ?? {}, ntFacilities: ntstatus.facilities ?? {} },
  };
}

function read(names: string): Names {
  return new Map(
    names.split(' ').map((entry): [number, string] => {
      const at = entry.indexOf('=');
      return [Number.parseInt(entry.slice(0, at), 16), entry.slice(at + 1)];
    }),
  );
}
