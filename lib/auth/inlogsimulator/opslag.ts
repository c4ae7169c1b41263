import type { Adapter, AdapterPayload } from "oidc-provider";

type Bewaard = { readonly payload: AdapterPayload; readonly vervaltOp: number };

/** Enough for a demo with many visitors at once; the oldest goes when somebody keeps asking for new logins. */
const MEESTE = 5000;

const rijen = new Map<string, Bewaard>();

/**
 * What oidc-provider has to remember, in memory: a login lasts minutes, and whoever restarts the simulator in between
 * simply logs in again.
 */
export class Opslag implements Adapter {
  constructor(private readonly model: string) {}

  private sleutel(id: string): string {
    return `${this.model}:${id}`;
  }

  private levend(sleutel: string): AdapterPayload | undefined {
    const rij = rijen.get(sleutel);
    if (rij === undefined || rij.vervaltOp > performance.now()) return rij?.payload;
    rijen.delete(sleutel);
    return undefined;
  }

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<undefined> {
    const sleutel = this.sleutel(id);
    rijen.delete(sleutel);
    const [oudste] = rijen.keys();
    if (rijen.size >= MEESTE && oudste !== undefined) rijen.delete(oudste);
    rijen.set(sleutel, { payload, vervaltOp: performance.now() + expiresIn * 1000 });
    return Promise.resolve(undefined);
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.levend(this.sleutel(id)));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.zoek((payload) => payload.uid === uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.zoek((payload) => payload.userCode === userCode);
  }

  private zoek(klopt: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    for (const sleutel of rijen.keys()) {
      if (!sleutel.startsWith(this.sleutel(""))) continue;
      const payload = this.levend(sleutel);
      if (payload !== undefined && klopt(payload)) return Promise.resolve(payload);
    }
    return Promise.resolve(undefined);
  }

  consume(id: string): Promise<undefined> {
    const payload = this.levend(this.sleutel(id));
    if (payload !== undefined) payload.consumed = Math.floor(performance.now() / 1000) + 1;
    return Promise.resolve(undefined);
  }

  destroy(id: string): Promise<undefined> {
    rijen.delete(this.sleutel(id));
    return Promise.resolve(undefined);
  }

  revokeByGrantId(grantId: string): Promise<undefined> {
    for (const [sleutel, { payload }] of rijen) if (payload.grantId === grantId) rijen.delete(sleutel);
    return Promise.resolve(undefined);
  }
}
