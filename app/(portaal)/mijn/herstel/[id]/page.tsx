import { Herstelbriefpagina } from "../../../herstelbriefpagina";

export const metadata = { title: "Brief over een herstel" };

export default function HerstelbriefPage({ params }: PageProps<"/mijn/herstel/[id]">) {
  return <Herstelbriefpagina gebied="mijn" params={params} />;
}
