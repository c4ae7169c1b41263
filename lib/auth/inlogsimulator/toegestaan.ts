import type { Env } from "@/lib/env";

/** In productie whoever reaches the simulator could be anybody; only an explicit setting lets it start there. */
export const isToegestaan = ({
  MODUS,
  INLOGSIMULATOR_TOEGESTAAN,
}: Pick<Env, "MODUS" | "INLOGSIMULATOR_TOEGESTAAN">): boolean =>
  MODUS !== "productie" || INLOGSIMULATOR_TOEGESTAAN === "ja";
