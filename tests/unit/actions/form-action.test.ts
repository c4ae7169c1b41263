import { beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";

import { formAction, formActionMetBestand } from "@/lib/actions/form-action";
import { IDLE } from "@/lib/actions/form-state";
import { geweigerd, gelukt } from "@/lib/domein/uitkomst";

const verzoek = vi.hoisted((): { origin: string | null; vernieuwd: number } => ({ origin: null, vernieuwd: 0 }));

vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers(verzoek.origin === null ? {} : { origin: verzoek.origin })),
}));
vi.mock("next/cache", () => ({ refresh: () => (verzoek.vernieuwd += 1) }));
vi.mock("next/navigation", () => ({
  redirect: (pad: string) => {
    throw new Error(`redirect ${pad}`);
  },
}));
vi.mock("@/lib/env", () => ({ env: () => ({ NEXTAUTH_URL: "http://localhost:3000" }), logLevel: () => "silent" }));
vi.mock("@/lib/auth/actor", () => ({
  requireActor: (gebied: string) => Promise.resolve({ rol: "budgethouder", gebruikerId: "g", gebied }),
  requestDeps: () => Promise.resolve({ nu: new Date(0) }),
}));

const schema = z.strictObject({
  regels: z.array(z.strictObject({ aantal: z.string().regex(/^\d+$/, "Vul een getal in.") })),
});
type Reden = "tekort";
const uitleg = (reden: Reden) => ({ titel: `Geweigerd: ${reden}` });

function form(velden: Readonly<Record<string, string | File>>): FormData {
  const data = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) data.append(naam, waarde);
  return data;
}

beforeEach(() => {
  verzoek.origin = "http://localhost:3000";
  verzoek.vernieuwd = 0;
});

describe("formAction", () => {
  it("geeft de opdracht door en daarna het resultaat, en ververst de pagina", async () => {
    const action = formAction(
      "mijn",
      schema,
      (_deps, _actor, { regels }) => Promise.resolve(gelukt({ aantal: regels.length })),
      uitleg,
    );
    expect(await action(IDLE, form({ $ACTION_ID_x: "", "regels.0.aantal": "1", "regels.3.aantal": "2" }))).toEqual({
      status: "done",
      result: { aantal: 2 },
    });
    expect(verzoek.vernieuwd).toBe(1);
  });

  it("zet fouten bij het veld zoals het heet, geeft het ingevulde terug en voert niets uit", async () => {
    const execute = vi.fn();
    const action = formAction("mijn", schema, execute, uitleg);
    expect(await action(IDLE, form({ "regels.0.aantal": "1", "regels.3.aantal": "veel" }))).toEqual({
      status: "invalid",
      errors: { "regels.3.aantal": ["Vul een getal in."] },
      values: { "regels.0.aantal": "1", "regels.3.aantal": "veel" },
    });
    expect(execute).not.toHaveBeenCalled();
  });

  it.each(["status", "rol", "__proto__", "constructor", "goedgekeurdDoor"])(
    "weigert het extra veld %s",
    async (naam) => {
      const execute = vi.fn();
      const action = formAction("mijn", schema, execute, uitleg);
      expect(await action(IDLE, form({ "regels.0.aantal": "1", [naam]: "x" }))).toMatchObject({ status: "invalid" });
      expect(execute).not.toHaveBeenCalled();
    },
  );

  it("maakt van een weigering de tekst die erbij hoort", async () => {
    const action = formAction("mijn", schema, () => Promise.resolve(geweigerd<Reden>("tekort")), uitleg);
    expect(await action(IDLE, form({ "regels.0.aantal": "1" }))).toMatchObject({
      status: "refused",
      message: { titel: "Geweigerd: tekort" },
      values: { "regels.0.aantal": "1" },
    });
  });

  it.each([null, "null", "", "file://", "https://evil.example", "http://localhost:3001", "http://evil.localhost:3000"])("weigert een verzoek met herkomst %s voordat er iets gebeurt", async (origin) => {
    verzoek.origin = origin;
    const execute = vi.fn();
    const action = formAction("mijn", schema, execute, uitleg);
    expect(await action(IDLE, form({ "regels.0.aantal": "1" }))).toMatchObject({ status: "refused" });
    expect(execute).not.toHaveBeenCalled();
  });

  it("stuurt door als het resultaat een pad van deze site noemt, en anders nooit", async () => {
    const naar = (redirectTo: string) =>
      formAction("mijn", z.strictObject({}), () => Promise.resolve(gelukt({ redirectTo })), uitleg);
    await expect(naar("/mijn/klaar")(IDLE, form({}))).rejects.toThrow("redirect /mijn/klaar");
    expect(await naar("//evil.example")(IDLE, form({}))).toMatchObject({ status: "done" });
    expect(await naar("/\\evil.example")(IDLE, form({}))).toMatchObject({ status: "done" });
  });

  it("laat een onverwachte fout door naar de foutpagina", async () => {
    const action = formAction("mijn", z.strictObject({}), () => Promise.reject(new Error("stuk")), uitleg);
    await expect(action(IDLE, form({}))).rejects.toThrow("stuk");
  });

  it("ziet bestanden alleen als daarom is gevraagd", async () => {
    const metBestand = z.object({ factuur: z.instanceof(File).optional() });
    const bestand = new File(["x"], "factuur.pdf");
    const execute = (_deps: unknown, _actor: unknown, { factuur }: z.output<typeof metBestand>) =>
      Promise.resolve(gelukt(factuur?.name ?? null));
    expect(await formAction("mijn", metBestand, execute, uitleg)(IDLE, form({ factuur: bestand }))).toMatchObject({
      result: null,
    });
    expect(
      await formActionMetBestand("mijn", metBestand, execute, uitleg)(IDLE, form({ factuur: bestand })),
    ).toMatchObject({
      result: "factuur.pdf",
    });
  });
});
