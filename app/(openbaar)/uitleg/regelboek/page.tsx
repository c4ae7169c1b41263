import type { Metadata } from "next";

import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Heading } from "@/components/ui/heading";
import { StatusBadge } from "@/components/ui/status-badge";
import { Tabs } from "@/components/ui/tabs";
import { Small, Text } from "@/components/ui/text";
import type { StatusTone } from "@/components/ui/tone";

import { declaratieregels, overeenkomstregels, type Regelblok, type Voorbeeldregel } from "./regels";

export const metadata: Metadata = { title: "Regelboek" };

const PAD = "/uitleg/regelboek";

function weergave({ uitkomst, ernst }: Voorbeeldregel): { tone: StatusTone; label: string } {
  switch (uitkomst) {
    case "goed":
      return { tone: "ok", label: "Mag" };
    case "nvt":
      return { tone: "neutraal", label: "Geldt hier niet" };
    case "onbekend":
      return { tone: "wacht", label: "SVB kijkt mee" };
    case "niet_goed":
      if (ernst === "fout") return { tone: "fout", label: "Mag niet" };
      return ernst === "uitval" ? { tone: "wacht", label: "SVB kijkt mee" } : { tone: "info", label: "Let op" };
  }
}

const KOLOMMEN: readonly Column<Voorbeeldregel>[] = [
  { key: "geval", header: "Voorbeeld", cell: ({ geval }) => geval, rowHeader: true },
  { key: "uitkomst", header: "Uitkomst", cell: (regel) => <StatusBadge {...weergave(regel)} />, nowrap: true },
  { key: "uitleg", header: "Wat u dan leest", cell: ({ uitleg }) => uitleg },
];

function Regel({ regel, nummer }: Readonly<{ regel: Regelblok; nummer: number }>) {
  return (
    <section id={regel.code} aria-labelledby={`kop-${regel.code}`} className="keep-together break-words border-t border-line pt-6">
      <Heading level={2} id={`kop-${regel.code}`}>
        {nummer}. {regel.vraag}
      </Heading>
      <Small className="mt-1 mb-4">
        Grond: {regel.grondslag}. Code <span className="break-all">{regel.code}</span>.
      </Small>
      <DataTable caption={`Voorbeelden bij: ${regel.vraag}`} captionHidden columns={KOLOMMEN} rows={regel.voorbeelden} rowKey={({ geval }) => geval} />
      <Text className="mt-3">
        <strong>Niet in orde?</strong> {regel.watNu}
      </Text>
    </section>
  );
}

export default async function RegelboekPage({ searchParams }: PageProps<"/uitleg/regelboek">) {
  const { over } = await searchParams;
  const declaraties = over === "declaraties";
  const regels = declaraties ? declaratieregels() : overeenkomstregels();
  return (
    <PageFrame
      title="Regelboek"
      lead="Alle regels waarmee dit systeem een zorgovereenkomst en een declaratie bekijkt, met het wetsartikel en met voorbeelden precies op de grens."
      crumbs={[{ href: "/uitleg", label: "Hoe werkt het?" }]}
    >
      <Text className="mb-6">
        De uitkomsten op deze pagina zijn niet overgetypt. Dezelfde regels die uw declaratie beoordelen, hebben deze voorbeelden net beoordeeld.
        De bedragen gelden voor 2026.
      </Text>
      <Tabs
        label="Regels over"
        tabs={[
          { href: PAD, label: "Zorgovereenkomsten", active: !declaraties },
          { href: `${PAD}?over=declaraties`, label: "Declaraties", active: declaraties },
        ]}
      />
      <div className="space-y-10">
        {regels.map((regel, index) => (
          <Regel key={regel.code} regel={regel} nummer={index + 1} />
        ))}
      </div>
    </PageFrame>
  );
}
