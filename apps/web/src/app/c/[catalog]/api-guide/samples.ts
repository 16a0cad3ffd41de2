/** One question to the API, in the words of a shell, of PowerShell or of a programming language. */
export interface Sample {
  readonly id: 'curl' | 'powershell' | 'python';
  /** What it is called, in every language. */
  readonly name: string;
  readonly code: string;
}

/** What is asked: the first entries of a catalogue, in one language. */
export interface Question {
  /** Origin of the server that is asked. */
  readonly origin: string;
  readonly catalog: string;
  readonly locale: string;
  /** A catalogue may have codes only. */
  readonly kind: 'events' | 'codes';
}

const queries = {
  events: `query ($catalog: String!, $locale: Locale!) {
  events(catalog: $catalog, first: 3) {
    nodes { eventId name severity description(locale: $locale) { value } }
  }
}`,
  codes: `query ($catalog: String!, $locale: Locale!) {
  diagnosticCodes(catalog: $catalog, first: 3) {
    nodes { code symbol message(locale: $locale) { value } }
  }
}`,
};

/** Programs that ask the question and print the answer. Each runs as it stands: nothing has to be filled in or installed. */
export function samplesOf({ origin, catalog, locale, kind }: Question): readonly Sample[] {
  const [address, query, variables] = [`${origin}/graphql`, queries[kind], { catalog, locale }];
  const line = query.replaceAll(/\s+/g, ' ');
  return [
    {
      ...{ id: 'curl', name: 'curl' },
      code: [
        `curl ${inShell(address)} \\`,
        `  -H 'Content-Type: application/json' \\`,
        `  -d ${inShell(JSON.stringify({ query: line, variables }))}`,
      ].join('\n'),
    },
    {
      ...{ id: 'powershell', name: 'PowerShell' },
      code: [
        '$body = @{',
        `  query = ${inPowerShell(line)}`,
        `  variables = @{ catalog = ${inPowerShell(catalog)}; locale = ${inPowerShell(locale)} }`,
        '} | ConvertTo-Json',
        `$answer = Invoke-RestMethod -Uri ${inPowerShell(address)} -Method Post -ContentType 'application/json' -Body $body`,
        `$answer.data.${kind === 'events' ? 'events' : 'diagnosticCodes'}.nodes | Format-List`,
      ].join('\n'),
    },
    {
      ...{ id: 'python', name: 'Python' },
      code: [
        'import json',
        'import urllib.request',
        '',
        `query = """${query}"""`,
        // A string of JSON without line ends is one of Python as well.
        `variables = {"catalog": ${JSON.stringify(catalog)}, "locale": ${JSON.stringify(locale)}}`,
        'body = json.dumps({"query": query, "variables": variables}).encode()',
        `request = urllib.request.Request(${JSON.stringify(address)}, body, {"Content-Type": "application/json"})`,
        'with urllib.request.urlopen(request) as answer:',
        '    print(json.dumps(json.load(answer)["data"], indent=2, ensure_ascii=False))',
      ].join('\n'),
    },
  ];
}

/** One word of a POSIX shell. */
const inShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A string of PowerShell in which nothing is expanded. */
const inPowerShell = (text: string): string => `'${text.replaceAll("'", "''")}'`;
