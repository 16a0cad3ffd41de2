/** The tabs that GraphiQL opens with: each runs as it stands and shows one thing the API is for. */
export const graphiqlExamples = [
  {
    query: `# What a code means, which events carry it, and what else these events can carry.
query Relations {
  diagnosticCode(code: "0x00000409") {
    code
    decimal
    symbol
    message(locale: "it-IT") { value }
    events {
      nodes {
        eventId
        name
        severity
        relatedEvents { eventId severity }
        diagnosticCodes { citedAs resolution code { code symbol } }
      }
    }
  }
}
`,
  },
  {
    query: `# Events of one severity, with the numbers for every filter beside them.
query BySeverity($severity: [EventSeverity!]) {
  events(where: { severity: $severity }, first: 20) {
    totalCount
    nodes { eventId name severity outcome description { value locale isFallback } }
    facets {
      severity { value count }
      outcome { value count }
    }
  }
}
`,
    variables: JSON.stringify({ severity: ['ERROR'] }, null, 2),
  },
  {
    query: `# The same texts in three languages, side by side, in the order asked for.
query Comparison($locales: [Locale!]) {
  segments(where: { kind: [EVENT_DESCRIPTION], severity: [WARNING] }) {
    nodes {
      key
      event { eventId name }
      translations(locales: $locales) {
        locale
        text
        document { provenance { translationType lastHandoff sourceVersion } }
      }
    }
  }
}
`,
    variables: JSON.stringify({ locales: ['pt-PT', 'es-ES', 'ru-RU'] }, null, 2),
  },
  {
    query: `# Where one translation disagrees with the others, what shows it, and how each language fares.
query Findings($where: FindingWhere) {
  findings(where: $where, first: 10) {
    totalCount
    nodes {
      rule { id summary }
      mqmSeverity
      mqmType
      locale
      segmentKey
      message
      span { start end }
      suggestion
      evidence { locale text span { start end } }
    }
    facets {
      rule { value count }
      locale { value count }
    }
  }
  catalog {
    scores { locale wordCount points pointsPer1000Words coverage }
  }
}
`,
    variables: JSON.stringify({ where: { mqmSeverity: ['MAJOR', 'CRITICAL'] } }, null, 2),
  },
];
