/** Last part of the callback address; what next-auth calls the provider. */
export const PROVIDER_ID = "inlog";

/** Registered at the broker, so it never changes without the broker knowing. */
export const CALLBACK_PAD = `/api/auth/callback/${PROVIDER_ID}` as const;
