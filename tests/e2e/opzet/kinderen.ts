/** A child of Marieke with a budget and a zorgovereenkomst of its own, for a test that must not meet another test's data. */
import type { Page } from "@playwright/test";

import { datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { Berichtmutatie, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";

import { ToetsPage } from "../pages/svb.page";
import { VerstrekkerPage } from "../pages/verstrekker.page";
import { MedeondertekenenPage, ZorgovereenkomstPage, type Zorgpersoon } from "../pages/zorgovereenkomst.page";

export type Als = (sub: string, opties?: { readonly namens?: string }) => Promise<Page>;

export type Kind = { readonly bsn: string; readonly voornaam: string; readonly kenmerk: string };

const JAAR = { van: datum("2026-01-01"), tm: datum("2026-12-31") };

/** The grant of one budget for this child, with Marieke as its parent. */
export function berichtVoor(kind: Kind, bedrag: Centen, mutatie: Berichtmutatie = "nieuw"): Toekenningsbericht {
  return {
    afzender: { soort: "gemeente", code: "0193" },
    berichtnummer: `ZW-${kind.kenmerk}-${mutatie}`,
    aangemaaktOp: datum("2026-04-10"),
    mutatie,
    wet: "jeugdwet",
    budgetidentificatie: `ZW-JW-${kind.kenmerk}`,
    budgetidentificatieOud: null,
    beschikkingsnummer: `B-${kind.kenmerk}`,
    budgethouder: {
      bsn: kind.bsn,
      voornamen: kind.voornaam,
      tussenvoegsel: "de",
      achternaam: "Wit",
      geboortedatum: datum("2017-03-30"),
      geslacht: "onbekend",
      adres: { straat: "Voorbeeldstraat", huisnummer: "12", postcode: "8011 XX", woonplaats: "Zwolle" },
      email: null,
      telefoon: null,
    },
    periode: JAAR,
    bedrag,
    functiebudgetten: [{ functiesoort: "JW-BI", periode: JAAR, bedrag, vvb: centen(0n) }],
    relaties: [
      {
        soort: "ouder",
        bsn: "999990123",
        voornamen: "Marieke",
        tussenvoegsel: "de",
        achternaam: "Wit",
        geboortedatum: datum("1984-04-11"),
        machtiging: [],
        van: datum("2026-01-01"),
        tm: null,
      },
    ],
    contacten: [],
  };
}

export const namensKind = (als: Als, { voornaam }: Kind): Promise<Page> => als("marieke-de-wit", { namens: `${voornaam} de Wit` });

export async function leverAan(als: Als, bericht: Toekenningsbericht): Promise<void> {
  await new VerstrekkerPage(await als("eh-zwolle-invoer")).leverAan(`${bericht.berichtnummer}.xml`, schrijfToekenningsbericht(bericht));
}

/** Selin has an approved account, so nothing but the signatures stands between the grant and the first claim. */
export const SELIN: Zorgpersoon = { bsn: "999990214", voornamen: "Selin", tussenvoegsel: "", achternaam: "Yılmaz", geboortedatum: "08-08-1990", kvk: "90000033" };

/**
 * Through the screens of everybody who has a part in it.
 * @returns the id of the approved contract
 */
export async function sluitOvereenkomst(als: Als, kind: Kind, tarief: string): Promise<string> {
  const ouder = new ZorgovereenkomstPage(await namensKind(als, kind));
  const id = await ouder.begin();
  await ouder.vulZorgverlenerIn(SELIN);
  await ouder.vulAfsprakenIn({
    functiesoort: "Jeugdhulp: begeleiding individueel",
    van: "01-01-2026",
    tm: "31-12-2026",
    urenPerWeek: "1",
    zorg: "Selin begeleidt na schooltijd: huiswerk plannen en samen oefenen met reizen.",
  });
  await ouder.vulTariefIn({ bedrag: tarief });
  await ouder.onderteken();

  const selin = new MedeondertekenenPage(await als("selin-yilmaz"));
  await selin.open(id);
  await selin.onderteken(null);
  await selin.bevestig();

  const gemeente = new VerstrekkerPage(await als("eh-zwolle-accorderen"));
  await gemeente.openZorgovereenkomst(id);
  await gemeente.geefAkkoord("60,00");

  const svb = new ToetsPage(await als("svb-1001"));
  await svb.open(id);
  await svb.keurGoed();
  return id;
}
