import { Vergelijkingpagina } from "../../../vergelijkingpagina";

export const metadata = { title: "Boekingen van een toekenning" };

export default function ToekenningvergelijkingPage({ params, searchParams }: PageProps<"/svb/vergelijking/[id]">) {
  return <Vergelijkingpagina gebied="svb" params={params} searchParams={searchParams} />;
}
