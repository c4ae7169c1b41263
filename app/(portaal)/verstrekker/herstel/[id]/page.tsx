import { Herstelbriefpagina } from "../../../herstelbriefpagina";

export const metadata = { title: "Brief over een herstel" };

export default function HerstelbriefPage({ params }: PageProps<"/verstrekker/herstel/[id]">) {
  return <Herstelbriefpagina gebied="verstrekker" params={params} />;
}
