import { defineConfig } from "prisma/config";

// `generate` and `validate` need no database; migrations are applied by scripts/migrate.mjs.
export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost:5432/wyzyna" },
});
