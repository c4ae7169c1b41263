import * as z from "zod";

import type { Identiteit } from "@/lib/db/aanmelden";
import { isBsn, normaliseerBsn } from "@/lib/domein/bsn";
import { type Niveau, NIVEAUS } from "@/lib/env";

import type { Inlogkring } from "./sessie";

/** How brokers name the levels in `acr`: DigiD's SAML classes and the assurance classes of eHerkenning. */
const ACR: Readonly<Record<string, Niveau>> = {
  "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport": "basis",
  "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract": "midden",
  "urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard": "substantieel",
  "urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI": "hoog",
  "urn:etoegang:core:assurance-class:loa2": "basis",
  "urn:etoegang:core:assurance-class:loa2plus": "midden",
  "urn:etoegang:core:assurance-class:loa3": "substantieel",
  "urn:etoegang:core:assurance-class:loa4": "hoog",
};

const niveau = z.enum(NIVEAUS);

const claims = z
  .object({
    iss: z.url(),
    sub: z.string().min(1).max(255),
    name: z.string().trim().min(1).max(200).optional(),
    acr: z.string().optional(),
    betrouwbaarheidsniveau: niveau.optional(),
    bsn: z.string().refine(isBsn).transform(normaliseerBsn).optional(),
    kvk: z
      .string()
      .regex(/^\d{8}$/)
      .optional(),
    medewerkernummer: z.string().min(1).max(32).optional(),
  })
  // Whoever is neither a citizen, nor of an organisation, nor of the SVB has no business here.
  .refine(({ bsn, kvk, medewerkernummer }) => [bsn, kvk, medewerkernummer].some((kenmerk) => kenmerk !== undefined));

export type Inlog = { readonly identiteit: Identiteit; readonly kring: Inlogkring };

/**
 * Reads the claims of a verified id_token.
 * @returns null when something is missing or malformed; without a known level nobody comes in
 */
export function readClaims(profile: unknown): Inlog | null {
  const gelezen = claims.safeParse(profile);
  if (!gelezen.success) return null;
  const { iss, sub, name, acr, betrouwbaarheidsniveau, bsn, kvk, medewerkernummer } = gelezen.data;
  const gevonden = betrouwbaarheidsniveau ?? ACR[acr ?? ""] ?? niveau.safeParse(acr).data;
  if (gevonden === undefined) return null;
  return {
    identiteit: {
      issuer: iss,
      subject: sub,
      naam: name ?? null,
      niveau: gevonden,
      bsn: bsn ?? null,
      kvk: kvk ?? null,
      medewerkernummer: medewerkernummer ?? null,
    },
    kring: kvk === undefined && medewerkernummer === undefined ? "burger" : "medewerker",
  };
}
