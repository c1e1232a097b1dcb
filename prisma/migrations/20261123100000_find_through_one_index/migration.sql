-- Trigrams, for names in which a finger slipped. A trusted extension: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "SearchedKind" AS ENUM ('FIRM', 'NEED');

-- CreateTable
CREATE TABLE "SearchDocument" (
    "kind" "SearchedKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "keys" tsvector NOT NULL,
    "facets" TEXT[],
    "lats" DOUBLE PRECISION[],
    "lngs" DOUBLE PRECISION[],
    "nameKey" TEXT NOT NULL,
    "latestAt" TIMESTAMPTZ(3),
    "openUntil" TIMESTAMPTZ(3),
    "trueFrom" DATE,
    "trueUntil" DATE,
    "version" TEXT NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("kind","subjectId")
);

-- Keys are compared for every document that answers: unpacking them each time took most of a search.
ALTER TABLE "SearchDocument" SET (toast_tuple_target = 8160);

-- CreateTable
CREATE TABLE "StaleDocument" (
    "id" BIGSERIAL NOT NULL,
    "kind" "SearchedKind" NOT NULL,
    "subjectId" UUID NOT NULL,

    CONSTRAINT "StaleDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SearchDocument_keys_idx" ON "SearchDocument" USING GIN ("keys");

-- CreateIndex
CREATE INDEX "SearchDocument_nameKey_idx" ON "SearchDocument" USING GIST ("nameKey" gist_trgm_ops);

-- CreateIndex
CREATE INDEX "SearchDocument_trueFrom_idx" ON "SearchDocument"("trueFrom");

-- CreateIndex
CREATE INDEX "SearchDocument_trueUntil_idx" ON "SearchDocument"("trueUntil");

-- What search holds of a row is out of date once the row has changed. Whoever changes it, in whatever way, the mark is
-- in the same transaction. The arguments: the kind of document, and whose it is, as a query over "changed".
CREATE FUNCTION "markDocumentsStale"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO "StaleDocument" ("kind", "subjectId") SELECT DISTINCT %L::"SearchedKind", subject FROM (%s) AS subjects (subject)', TG_ARGV[0], TG_ARGV[1]);
  RETURN NULL;
END $$;

DO $$
DECLARE
  source record;
  event record;
BEGIN
  FOR source IN
    SELECT * FROM (VALUES
      ('Organisation', 'FIRM', 'SELECT id FROM changed'),
      ('Organisation', 'NEED', 'SELECT need.id FROM changed JOIN "Need" AS need ON need."organisationId" = changed.id'),
      ('Membership', 'FIRM', 'SELECT "organisationId" FROM changed'),
      ('MembershipApplication', 'FIRM', 'SELECT "organisationId" FROM changed'),
      ('Vouching', 'FIRM', 'SELECT "organisationId" FROM changed'),
      ('FieldVisibility', 'FIRM', 'SELECT "organisationId" FROM changed'),
      ('OrganisationSpecialisation', 'FIRM', 'SELECT "organisationId" FROM changed'),
      ('Specialisation', 'FIRM', 'SELECT held."organisationId" FROM changed JOIN "OrganisationSpecialisation" AS held ON held."specialisationId" = changed.id'),
      ('ClaimDismissal', 'FIRM', 'SELECT "organisationId" FROM changed'),
      ('Plant', 'FIRM', 'SELECT "organisationId" FROM changed'),
      ('PlantCapability', 'FIRM', 'SELECT plant."organisationId" FROM changed JOIN "Plant" AS plant ON plant.id = changed."plantId"'),
      ('Certificate', 'FIRM', 'SELECT plant."organisationId" FROM changed JOIN "Plant" AS plant ON plant.id = changed."plantId"'),
      ('Need', 'NEED', 'SELECT id FROM changed'),
      ('NeedCapability', 'NEED', 'SELECT "needId" FROM changed'),
      ('NeedAudience', 'NEED', 'SELECT "needId" FROM changed')
    ) AS sources ("table", kind, subjects)
  LOOP
    FOR event IN SELECT * FROM (VALUES ('INSERT', 'NEW'), ('UPDATE', 'NEW'), ('DELETE', 'OLD')) AS events (name, rows)
    LOOP
      EXECUTE format(
        'CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "markDocumentsStale"(%L, %L)',
        format('%s_%s_stale_on_%s', source."table", lower(source.kind), lower(event.name)), event.name, source."table", event.rows, source.kind, source.subjects);
    END LOOP;
  END LOOP;
END $$;

-- What is there already is found from the first start on.
INSERT INTO "StaleDocument" ("kind", "subjectId") SELECT 'FIRM', id FROM "Organisation";
INSERT INTO "StaleDocument" ("kind", "subjectId") SELECT 'NEED', id FROM "Need";
