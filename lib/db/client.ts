import { PrismaPg } from "@prisma/adapter-pg";

import { type Prisma, PrismaClient } from "./generated/client";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

const VERBINDINGEN = 10;

/** One client with its own pool. The URL is a login in the role pgb_app: never the owner, whom policies could let pass. */
export const createDb = (connectionString: string, verbindingen: number = VERBINDINGEN): Db =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString, max: verbindingen }) });
