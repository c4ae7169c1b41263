/**
 * docs/koppelvlak/toekenningsbericht-1.0.xsd as text, so that a server build needs no file beside it. A test keeps the
 * two equal; the file in docs is the one to change first, because that is the one suppliers have.
 */
export const TOEKENNINGSBERICHT_NAAMRUIMTE = "urn:trekkingsrecht-pgb:toekenningsbericht:1.0";
export const RETOURBERICHT_NAAMRUIMTE = "urn:trekkingsrecht-pgb:retourbericht:1.0";

export const TOEKENNINGSBERICHT_XSD = String.raw`<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
           xmlns="urn:trekkingsrecht-pgb:toekenningsbericht:1.0"
           targetNamespace="urn:trekkingsrecht-pgb:toekenningsbericht:1.0"
           elementFormDefault="qualified"
           version="1.0">

  <xs:annotation>
    <xs:documentation xml:lang="nl">
      Toekenningsbericht van een verstrekker (gemeente of zorgkantoor) aan de uitvoerder van het trekkingsrecht pgb.
      Een bericht gaat over precies één budgethouder en één hoofdbudget en bevat altijd de volledige, actuele stand:
      alle functiebudgetten, alle relaties en het contactadres. Verwerken is vervangen, niet optellen.
      Dit is een eigen schema. Het volgt de opbouw van iPgb 2, maar is niet het officiële XSD van die standaard.
      Bedragen zijn hele eurocenten, datums zijn jjjj-mm-dd en periodes lopen tot en met de einddatum.
    </xs:documentation>
  </xs:annotation>

  <xs:element name="Toekenningsbericht">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="Afzender" type="Afzender"/>
        <xs:element name="Berichtnummer" type="Kenmerk">
          <xs:annotation>
            <xs:documentation xml:lang="nl">Uniek per afzender. Hetzelfde nummer is hetzelfde bericht.</xs:documentation>
          </xs:annotation>
        </xs:element>
        <xs:element name="AangemaaktOp" type="Datum"/>
        <xs:element name="Mutatie" type="Mutatie"/>
        <xs:element name="Wet" type="Wet"/>
        <xs:element name="Budgetidentificatie" type="Kenmerk"/>
        <xs:element name="BudgetidentificatieOud" type="Kenmerk" minOccurs="0">
          <xs:annotation>
            <xs:documentation xml:lang="nl">Het budget dat dit budget vervangt. Alleen bij een wijziging onder een nieuw kenmerk.</xs:documentation>
          </xs:annotation>
        </xs:element>
        <xs:element name="Beschikkingsnummer" type="Kenmerk"/>
        <xs:element name="Budgethouder" type="Budgethouder"/>
        <xs:element name="Periode" type="Periode"/>
        <xs:element name="BedragCenten" type="Centen">
          <xs:annotation>
            <xs:documentation xml:lang="nl">Het totaal van het hoofdbudget: de som van de functiebudgetten.</xs:documentation>
          </xs:annotation>
        </xs:element>
        <xs:element name="Functiebudgetten" minOccurs="0">
          <xs:annotation>
            <xs:documentation xml:lang="nl">Alle functiebudgetten van het hoofdbudget. Mag alleen bij een intrekking ontbreken.</xs:documentation>
          </xs:annotation>
          <xs:complexType>
            <xs:sequence>
              <xs:element name="Functiebudget" type="Functiebudget" maxOccurs="unbounded"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        <xs:element name="Relaties" minOccurs="0">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="Relatie" type="Relatie" maxOccurs="unbounded"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        <xs:element name="Contact" type="Contact" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation>
            <xs:documentation xml:lang="nl">Correspondentieadres. Ten hoogste één; meer dan één wordt bij de keuring afgekeurd.</xs:documentation>
          </xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="Toekenningsberichten">
    <xs:annotation>
      <xs:documentation xml:lang="nl">Veel berichten in één bestand. Elk bericht wordt beoordeeld alsof het los kwam, in de volgorde van het bestand.</xs:documentation>
    </xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="Toekenningsbericht" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="Afzender">
    <xs:sequence>
      <xs:element name="Soort" type="Verstrekkersoort"/>
      <xs:element name="Code" type="Verstrekkercode"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Budgethouder">
    <xs:sequence>
      <xs:element name="Bsn" type="Bsn"/>
      <xs:group ref="Naam"/>
      <xs:element name="Geboortedatum" type="Datum"/>
      <xs:element name="Geslacht" type="Geslacht"/>
      <xs:element name="Adres" type="Adres" minOccurs="0"/>
      <xs:element name="Email" type="Email" minOccurs="0"/>
      <xs:element name="Telefoon" type="Telefoon" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <xs:group name="Naam">
    <xs:sequence>
      <xs:element name="Voornamen" type="Tekst200"/>
      <xs:element name="Tussenvoegsel" type="Tekst20" minOccurs="0"/>
      <xs:element name="Achternaam" type="Tekst200"/>
    </xs:sequence>
  </xs:group>

  <xs:complexType name="Adres">
    <xs:sequence>
      <xs:element name="Straat" type="Tekst80"/>
      <xs:element name="Huisnummer" type="Tekst20"/>
      <xs:element name="Postcode" type="Postcode"/>
      <xs:element name="Woonplaats" type="Tekst80"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Periode">
    <xs:sequence>
      <xs:element name="Begindatum" type="Datum"/>
      <xs:element name="Einddatum" type="Datum"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Functiebudget">
    <xs:sequence>
      <xs:element name="Functiesoort" type="Functiesoort"/>
      <xs:element name="Periode" type="Periode"/>
      <xs:element name="BedragCenten" type="Centen"/>
      <xs:element name="VvbCenten" type="Centen">
        <xs:annotation>
          <xs:documentation xml:lang="nl">Verantwoordingsvrij bedrag binnen BedragCenten; 0 als er geen is.</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Relatie">
    <xs:sequence>
      <xs:element name="Soort" type="Relatiesoort"/>
      <xs:element name="Bsn" type="Bsn"/>
      <xs:group ref="Naam"/>
      <xs:element name="Geboortedatum" type="Datum"/>
      <xs:element name="Machtiging" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="nl">Wat de machtiging toestaat. Telt alleen bij gemachtigde, gewaarborgde_hulp en gevolmachtigde.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="Bevoegdheid" type="Bevoegdheid" maxOccurs="2"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="Begindatum" type="Datum"/>
      <xs:element name="Einddatum" type="Datum" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Contact">
    <xs:sequence>
      <xs:element name="Naam" type="Tekst200"/>
      <xs:element name="Adres" type="Adres"/>
    </xs:sequence>
  </xs:complexType>

  <xs:simpleType name="Verstrekkersoort">
    <xs:restriction base="xs:token">
      <xs:enumeration value="gemeente"/>
      <xs:enumeration value="zorgkantoor"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Verstrekkercode">
    <xs:annotation>
      <xs:documentation xml:lang="nl">CBS-gemeentecode met vier cijfers, of de code die het zorgkantoor bij aansluiting heeft gekregen.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:token">
      <xs:pattern value="[A-Z0-9][A-Z0-9\-]{1,19}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Mutatie">
    <xs:restriction base="xs:token">
      <xs:enumeration value="nieuw"/>
      <xs:enumeration value="wijziging"/>
      <xs:enumeration value="intrekking"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Wet">
    <xs:restriction base="xs:token">
      <xs:enumeration value="wlz"/>
      <xs:enumeration value="wmo"/>
      <xs:enumeration value="jeugdwet"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Geslacht">
    <xs:restriction base="xs:token">
      <xs:enumeration value="man"/>
      <xs:enumeration value="vrouw"/>
      <xs:enumeration value="onbekend"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Relatiesoort">
    <xs:restriction base="xs:token">
      <xs:enumeration value="ouder"/>
      <xs:enumeration value="voogd"/>
      <xs:enumeration value="curator"/>
      <xs:enumeration value="bewindvoerder"/>
      <xs:enumeration value="mentor"/>
      <xs:enumeration value="gemachtigde"/>
      <xs:enumeration value="gewaarborgde_hulp"/>
      <xs:enumeration value="gevolmachtigde"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Bevoegdheid">
    <xs:restriction base="xs:token">
      <xs:enumeration value="zorg"/>
      <xs:enumeration value="geld"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Functiesoort">
    <xs:restriction base="xs:token">
      <xs:pattern value="[A-Za-z0-9][A-Za-z0-9_\-]{0,39}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Kenmerk">
    <xs:restriction base="xs:token">
      <xs:pattern value="[A-Za-z0-9][A-Za-z0-9._/\-]{0,34}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Bsn">
    <xs:annotation>
      <xs:documentation xml:lang="nl">Negen cijfers, met voorloopnul. De elfproef volgt bij de keuring.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:token">
      <xs:pattern value="[0-9]{9}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Centen">
    <xs:annotation>
      <xs:documentation xml:lang="nl">Hele eurocenten, zonder punt, komma, spatie of teken: € 1.234,56 is 123456.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:long">
      <xs:pattern value="0|[1-9][0-9]{0,10}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Datum">
    <xs:annotation>
      <xs:documentation xml:lang="nl">Een bestaande dag tussen 1900-01-01 en 2199-12-31, zonder tijdzone.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:date">
      <xs:pattern value="(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Postcode">
    <xs:restriction base="xs:token">
      <xs:pattern value="[1-9][0-9]{3} ?[A-Z]{2}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Email">
    <xs:restriction base="xs:token">
      <xs:maxLength value="254"/>
      <xs:pattern value="[^@\s]+@[^@\s]+"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Telefoon">
    <xs:restriction base="xs:token">
      <xs:pattern value="[+0-9][0-9 \-]{5,19}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Tekst20">
    <xs:restriction base="xs:token">
      <xs:minLength value="1"/>
      <xs:maxLength value="20"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Tekst80">
    <xs:restriction base="xs:token">
      <xs:minLength value="1"/>
      <xs:maxLength value="80"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Tekst200">
    <xs:restriction base="xs:token">
      <xs:minLength value="1"/>
      <xs:maxLength value="200"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`;
