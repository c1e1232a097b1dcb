import { defineConfig } from "vitest/config";

/** Rules and the architecture need nothing but the code; the domain tests run on a real PostgreSQL. */
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: "architecture", include: ["tests/architecture.test.ts"] } },
      { extends: true, test: { name: "rules", include: ["tests/rules/**/*.test.ts"], setupFiles: ["tests/support/properties.ts"] } },
      {
        extends: true,
        test: {
          name: "domain",
          include: ["tests/domain/**/*.test.ts"],
          globalSetup: ["tests/support/template.ts"],
          setupFiles: ["tests/support/database.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
