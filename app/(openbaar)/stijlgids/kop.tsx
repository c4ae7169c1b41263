import { Header } from "@/components/layout/header";

import { Voorbeeld } from "./voorbeeld";

const MIJN = [
  { href: "/stijlgids", label: "Overzicht" },
  { href: "/uitleg", label: "Declaraties" },
  { href: "/toegankelijkheid", label: "Zorgovereenkomsten" },
  { href: "/privacy", label: "Mijn gegevens" },
];

export function Koppen() {
  return (
    <>
      <Voorbeeld id="kop-namens" naam="Kop voor wie namens een ander werkt">
        <Header
          homeHref="/stijlgids"
          area="citizen"
          nav={{ label: "Mijn pgb (voorbeeld)", items: MIJN }}
          user={{ name: "Annemarie van der Wit-Oosterhuis" }}
          onBehalfOf={{ name: "Bram de Wit", capacity: "als ouder" }}
          canSwitch
        />
      </Voorbeeld>
      <Voorbeeld id="kop-medewerker" naam="Kop voor medewerkers">
        <div className="area-staff">
          <Header
            homeHref="/stijlgids"
            area="staff"
            nav={{ label: "SVB (voorbeeld)", items: [{ href: "/stijlgids", label: "Uitval", count: 17 }, { href: "/uitleg", label: "Dossier" }] }}
            user={{ name: "T. Bakker", capacity: "Medewerker SVB" }}
            logout={{ action: "/uitloggen" }}
          />
        </div>
      </Voorbeeld>
    </>
  );
}
