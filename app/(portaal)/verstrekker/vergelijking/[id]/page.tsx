import { Vergelijkingpagina } from "../../../vergelijkingpagina";

export const metadata = { title: "Boekingen van een toekenning" };

export default function ToekenningvergelijkingPage({ params, searchParams }: PageProps<"/verstrekker/vergelijking/[id]">) {
  return <Vergelijkingpagina gebied="verstrekker" params={params} searchParams={searchParams} />;
}
