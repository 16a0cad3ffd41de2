/** What can be wrong with a log. Each says what to do; file, record and line stand before it. */
export const messages = {
  'event-id-missing': 'it has no event ID: left out',
  'evtx-damaged':
    'this part of the file is damaged: the events in it are left out; save the log again with Event Viewer',
  'evtx-unreadable': 'this event cannot be read: left out; save it as XML with Event Viewer',
  'json-cut-off': 'the JSON ends in the middle of it: left out; export the log again',
  'json-malformed': 'it is not valid JSON: left out; export it with ConvertTo-Json',
  'log-empty': 'the log is empty',
  'log-not-recognised':
    'this is no event log: neither events in XML, JSON, CSV or as a list, nor an .evtx file; export the log with Event Viewer or Get-WinEvent',
  'log-too-large': 'the file has over {limit, number} MB: save a part of the log',
  'record-nested-too-deeply': 'it is nested over {limit, number} deep: left out',
  'record-too-long': 'it has over {limit, number} characters: left out',
  'row-cut-off': 'the log ends inside of quotation marks: what follows them is left out; export the log again',
  'xml-cut-off': 'the XML ends in the middle of it: left out; export the log again',
  'xml-malformed': 'it is not well-formed XML: left out; export the log again',
} as const;

export type ProblemId = keyof typeof messages;
