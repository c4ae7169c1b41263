import { datum } from "@/lib/domein/datum";
import { type Centen, centen, som } from "@/lib/domein/geld";
import type { Pain001, Pain001Opdracht } from "@/lib/koppelvlak/pain001/schrijf";

export const eenOpdracht = (afwijking: Partial<Pain001Opdracht> = {}): Pain001Opdracht => ({
  eindtotEindId: "D-2026-000345-1",
  bedrag: centen(999_00n),
  iban: "NL91ABNA0417164300",
  naam: "Begeleiding & Zo B.V.",
  omschrijving: "PGB ZO-2026-000123 2026-03 D-2026-000345",
  ...afwijking,
});

/** A payment file that adds up. */
export function eenBetaalbestand(opdrachten: readonly Pain001Opdracht[] = [eenOpdracht()], afwijking: Partial<Pain001> = {}): Pain001 {
  return {
    berichtId: "PGB-2026-04-10-1",
    aangemaaktOp: new Date("2026-04-09T14:30:15.678Z"),
    uitvoerdatum: datum("2026-04-10"),
    betaler: { naam: "SVB Trekkingsrecht PGB", iban: "NL02ABNA0123456789" },
    aantal: opdrachten.length,
    totaal: som(opdrachten.map(({ bedrag }): Centen => bedrag)),
    opdrachten,
    ...afwijking,
  };
}

/**
 * The part of pain.001.001.09 that this system writes, in our own words: the order, the lengths and the forms. The
 * schema of ISO itself may not be distributed; the test runs against it where somebody has it.
 */
export const PAIN001_EIGEN_XSD = String.raw`<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
           targetNamespace="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09" elementFormDefault="qualified">
  <xs:element name="Document"><xs:complexType><xs:sequence>
    <xs:element name="CstmrCdtTrfInitn"><xs:complexType><xs:sequence>
      <xs:element name="GrpHdr"><xs:complexType><xs:sequence>
        <xs:element name="MsgId" type="Id"/><xs:element name="CreDtTm" type="xs:dateTime"/>
        <xs:element name="NbOfTxs" type="Aantal"/><xs:element name="CtrlSum" type="Bedrag"/><xs:element name="InitgPty" type="Partij"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="PmtInf"><xs:complexType><xs:sequence>
        <xs:element name="PmtInfId" type="Id"/><xs:element name="PmtMtd" fixed="TRF"/><xs:element name="BtchBookg" fixed="true"/>
        <xs:element name="NbOfTxs" type="Aantal"/><xs:element name="CtrlSum" type="Bedrag"/>
        <xs:element name="PmtTpInf"><xs:complexType><xs:sequence><xs:element name="SvcLvl"><xs:complexType><xs:sequence>
          <xs:element name="Cd" fixed="SEPA"/></xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
        <xs:element name="ReqdExctnDt"><xs:complexType><xs:sequence><xs:element name="Dt" type="xs:date"/></xs:sequence></xs:complexType></xs:element>
        <xs:element name="Dbtr" type="Partij"/>
        <xs:element name="DbtrAcct"><xs:complexType><xs:sequence><xs:element name="Id" type="Rekening"/><xs:element name="Ccy" fixed="EUR"/></xs:sequence></xs:complexType></xs:element>
        <xs:element name="DbtrAgt"><xs:complexType><xs:sequence><xs:element name="FinInstnId"><xs:complexType><xs:choice>
          <xs:element name="BICFI" type="Bic"/>
          <xs:element name="Othr"><xs:complexType><xs:sequence><xs:element name="Id" fixed="NOTPROVIDED"/></xs:sequence></xs:complexType></xs:element>
        </xs:choice></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
        <xs:element name="ChrgBr" fixed="SLEV"/>
        <xs:element name="CdtTrfTxInf" maxOccurs="unbounded"><xs:complexType><xs:sequence>
          <xs:element name="PmtId"><xs:complexType><xs:sequence><xs:element name="EndToEndId" type="Id"/></xs:sequence></xs:complexType></xs:element>
          <xs:element name="Amt"><xs:complexType><xs:sequence><xs:element name="InstdAmt"><xs:complexType><xs:simpleContent>
            <xs:extension base="Bedrag"><xs:attribute name="Ccy" fixed="EUR" use="required"/></xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
          <xs:element name="Cdtr" type="Partij"/>
          <xs:element name="CdtrAcct"><xs:complexType><xs:sequence><xs:element name="Id" type="Rekening"/></xs:sequence></xs:complexType></xs:element>
          <xs:element name="RmtInf"><xs:complexType><xs:sequence><xs:element name="Ustrd" type="Omschrijving"/></xs:sequence></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
  <xs:complexType name="Partij"><xs:sequence><xs:element name="Nm" type="Naam"/></xs:sequence></xs:complexType>
  <xs:complexType name="Rekening"><xs:sequence><xs:element name="IBAN"><xs:simpleType><xs:restriction base="xs:string">
    <xs:pattern value="[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}"/></xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:complexType>
  <xs:simpleType name="Id"><xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9+?().,:'\-]{1,35}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Bic"><xs:restriction base="xs:string"><xs:pattern value="[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Aantal"><xs:restriction base="xs:string"><xs:pattern value="[1-9][0-9]{0,14}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Bedrag"><xs:restriction base="xs:decimal"><xs:pattern value="[0-9]{1,12}\.[0-9]{2}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Naam"><xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9/\-?:().,'+ ]{1,70}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Omschrijving"><xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9/\-?:().,'+ ]{1,140}"/></xs:restriction></xs:simpleType>
</xs:schema>`;
