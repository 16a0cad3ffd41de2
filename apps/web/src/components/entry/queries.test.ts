import { describe, expect, test } from 'vitest';
import { queriesFor } from './queries.ts';

const source = { slug: 'contoso', logNames: ['Contoso Agent'], eventProviders: ['Contoso'] };

describe('queries for the occurrences of an event', () => {
  test('ask its log for it, in each language', () => {
    expect(queriesFor({ eventIds: [20102] }, source)).toEqual({
      powershell: "Get-WinEvent -FilterHashtable @{LogName='Contoso Agent'; Id=20102}",
      kql: 'Event\n| where EventLog in ("Contoso Agent")\n| where EventID in (20102)\n| order by TimeGenerated desc',
      xpath: '*[System[(EventID=20102)]]',
    });
  });

  test('ask for its providers where its log is not known', () => {
    const queries = queriesFor({ eventIds: [7] }, { ...source, logNames: [], eventProviders: ['Print', "Ann's"] });
    expect(queries?.powershell).toBe("Get-WinEvent -FilterHashtable @{ProviderName='Print','Ann''s'; Id=7}");
    expect(queries?.xpath).toBe(`*[System[(Provider[@Name='Print'] or Provider[@Name="Ann's"]) and (EventID=7)]]`);
  });

  test('find a code in the strings of the events', () => {
    const queries = queriesFor({ codes: ['0x00000401'] }, source);
    expect(queries?.xpath).toBe("*[EventData[(Data='0x00000401')]]");
    expect(queries?.kql).toContain('where EventData has_any ("0x00000401")');
    expect(queries?.powershell).toContain("-match '0x00000401'");
  });

  test('know the log of the connector', () => {
    const unset = { slug: 'certificate-connector', logNames: [], eventProviders: [] };
    expect(queriesFor({ eventIds: [1] }, unset)?.powershell).toContain("LogName='Microsoft Intune Connector'");
  });

  test('are not offered where nothing says which log it is in', () => {
    expect(queriesFor({ eventIds: [7] }, { ...source, logNames: [], eventProviders: [] })).toBeNull();
  });
});
