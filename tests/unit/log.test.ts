import { describe, expect, it } from "vitest";

import { withoutPersonalData } from "@/lib/log";

describe("withoutPersonalData", () => {
  it("haalt bsn, iban en e-mailadres uit een regel", () => {
    const regel = "Key (bsn)=(999990019) NL91ABNA0417164300 j.jansen@voorbeeld.nl";
    expect(withoutPersonalData(regel)).toBe("Key (bsn)=([bsn]) [iban] [email]");
  });

  it("laat tijdstippen, nummers en uuid's staan", () => {
    const regel = '{"time":1775779200000,"id":"01997a5e-12345678-4cde-8f01-123456789012","nummer":"D-2026-000123"}';
    expect(withoutPersonalData(regel)).toBe(regel);
  });
});
