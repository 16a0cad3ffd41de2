/**
 * A log of made-up events in the XML that Event Viewer saves: of the connector, of other providers, some with codes.
 * @param {number} events
 * @returns {Generator<string>} pieces of a thousand events
 */
export function* logAsXml(events) {
  yield '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<Events>\r\n';
  let piece = '';
  for (let at = 0; at < events; at++) {
    piece += eventOf(at);
    if (at % 1000 === 999) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</Events>\r\n`;
}

const ids = [10010, 20100, 20102, 20200, 20202, 20300, 20400, 20402, 20500, 20502, 20600, 20602];
const codes = ['0x00000000', '0x00000400', '0x00000401', '0x00000409', '0x0FFFFFFF'];
const levels = { 0: 4, 2: 2 };

function eventOf(at) {
  const isOurs = at % 10 !== 0;
  const provider = isOurs ? 'Microsoft Intune Connector' : 'Service Control Manager';
  const id = isOurs ? ids[at % ids.length] : 7036;
  const time = new Date(Date.UTC(2026, 0, 1) + at * 4_000).toISOString().replace('Z', '4321Z');
  const device = `DEVICE-${String((at * 7) % 500).padStart(4, '0')}`;
  return (
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${provider}'/>` +
    `<EventID Qualifiers='0'>${id}</EventID><Version>0</Version><Level>${levels[id % 10] ?? 4}</Level><Task>0</Task>` +
    `<Opcode>0</Opcode><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='${time}'/>` +
    `<EventRecordID>${at + 1}</EventRecordID><Correlation/><Execution ProcessID='1040' ThreadID='${at % 4000}'/>` +
    `<Channel>${isOurs ? 'Microsoft Intune Connector' : 'System'}</Channel><Computer>CONNECTOR-01.corp.example</Computer>` +
    `<Security UserID='S-1-5-18'/></System><EventData><Data Name='DeviceId'>${device}</Data>` +
    `<Data Name='DiagnosticCode'>${codes[at % codes.length]}</Data><Data Name='Detail'>The request &lt;${at}&gt; went ` +
    `through the queue of the certification authority &amp; came back</Data></EventData></Event>\r\n`
  );
}
