import { env } from "@/lib/env";

/** The demo page, its clock and its cast exist in demo and test only. */
export const isDemo = (): boolean => env().MODUS !== "productie";
