/** An event of our own as Event Viewer writes it in XML. */
export function eventXml(
  id: number | string,
  { provider = 'Contoso Agent', data = '', more = '', time = '2026-01-31T10:20:30.1234567Z' } = {},
): string {
  return (
    `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="${provider}"/>` +
    `<EventID Qualifiers="0">${id}</EventID><Level>2</Level><TimeCreated SystemTime="${time}"/>` +
    `<EventRecordID>77</EventRecordID><Channel>Contoso Agent</Channel><Computer>host.example</Computer></System>` +
    `<EventData>${data}</EventData>${more}</Event>`
  );
}
