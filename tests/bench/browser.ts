/** As much of a browser as a measurement needs: cookies, redirects and plain forms. No scripts. */
export type Page = { readonly url: string; readonly status: number; readonly html: string };

const REDIRECTS = 12;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
};

export const unescape = (text: string): string =>
  text.replace(/&(?:amp|quot|#39|#x27|lt|gt);/g, (e) => ENTITIES[e] ?? e);

export class Browser {
  readonly #cookies = new Map<string, string>();

  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  get(url: string): Promise<Page> {
    return this.#request(url, {});
  }

  post(url: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    const headers = { "content-type": "application/x-www-form-urlencoded", origin: new URL(url).origin };
    return this.#request(url, { method: "POST", headers, body: new URLSearchParams(fields).toString() });
  }

  async #request(url: string, init: RequestInit): Promise<Page> {
    let at = url;
    let options = init;
    for (let hop = 0; hop < REDIRECTS; hop += 1) {
      const headers = { ...Object.fromEntries(new Headers(options.headers)), cookie: this.cookieHeader() };
      const response = await fetch(at, { ...options, headers, redirect: "manual" });
      this.#keep(response.headers.getSetCookie());
      const location = response.headers.get("location");
      if (location === null) return { url: at, status: response.status, html: await response.text() };
      await response.body?.cancel();
      at = new URL(location, at).href;
      // What follows a form is a page; only 307 and 308 repeat the form.
      if (response.status !== 307 && response.status !== 308) options = {};
    }
    throw new Error(`${url} keeps redirecting`);
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = "", ...attributes] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      const gone = attributes.some((attribute) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(attribute));
      if (gone) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join("="));
    }
  }
}

/** Logs somebody of the demo in, as a person does: the portal, the inlogsimulator, and back. */
export async function logIn(base: string, soort: "digid" | "eherkenning" | "svb", sub: string): Promise<Browser> {
  const browser = new Browser();
  const choice = await browser.post(`${base}/inloggen/start`, { soort });
  const landed = await browser.post(choice.url, { sub, niveau: "hoog" });
  if (landed.status >= 400 || new URL(landed.url).origin !== new URL(base).origin) {
    throw new Error(`${sub} could not log in: ${String(landed.status)} at ${landed.url}`);
  }
  return browser;
}
