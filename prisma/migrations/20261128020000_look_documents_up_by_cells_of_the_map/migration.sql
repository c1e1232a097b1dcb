-- Documents are derived, so they are made anew in their new form instead of being moved.
DROP TABLE "SearchDocument";

-- CreateTable
CREATE TABLE "SearchDocument" (
    "kind" "SearchedKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "x" DOUBLE PRECISION,
    "y" DOUBLE PRECISION,
    "z" DOUBLE PRECISION,
    "more" DOUBLE PRECISION[],
    "coarse" INTEGER[],
    "fine" INTEGER[],
    "openUntil" TIMESTAMPTZ(3),
    "latestAt" TIMESTAMPTZ(3),
    "writing" BIGSERIAL NOT NULL,
    "trueFrom" DATE,
    "trueUntil" DATE,
    "facets" INTEGER[],
    "best" INTEGER[],
    "good" INTEGER[],
    "spoken" INTEGER[],
    "nameKey" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "keys" tsvector NOT NULL,
    "told" TEXT[],

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("kind","subjectId")
);

-- A search reads the figures of every document that answers, and the long columns of those alone that are shown: these
-- are kept apart, so that many documents share a page.
ALTER TABLE "SearchDocument" SET (toast_tuple_target = 512, fillfactor = 90);
ALTER TABLE "SearchDocument" ALTER COLUMN "facets" SET STORAGE MAIN, ALTER COLUMN "best" SET STORAGE MAIN, ALTER COLUMN "good" SET STORAGE MAIN, ALTER COLUMN "spoken" SET STORAGE MAIN,
    ALTER COLUMN "more" SET STORAGE MAIN, ALTER COLUMN "coarse" SET STORAGE MAIN, ALTER COLUMN "fine" SET STORAGE MAIN;

-- CreateTable
CREATE TABLE "SearchCode" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "SearchCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SearchDocument_keys_idx" ON "SearchDocument" USING GIN ("keys");

-- CreateIndex
CREATE INDEX "SearchDocument_nameKey_idx" ON "SearchDocument" USING GIST ("nameKey" gist_trgm_ops);

-- CreateIndex
CREATE INDEX "SearchDocument_trueFrom_idx" ON "SearchDocument"("trueFrom");

-- CreateIndex
CREATE INDEX "SearchDocument_trueUntil_idx" ON "SearchDocument"("trueUntil");

-- CreateIndex
CREATE INDEX "SearchDocument_writing_idx" ON "SearchDocument"("writing");

-- CreateIndex
CREATE UNIQUE INDEX "SearchCode_text_key" ON "SearchCode"("text");

-- CreateIndex
CREATE INDEX "StaleDocument_subjectId_idx" ON "StaleDocument"("subjectId");

-- Writings are numbered on from where they were: saved searches remember how far they have looked.
SELECT setval(pg_get_serial_sequence('"SearchDocument"', 'writing'), greatest(1, (SELECT max("checkedUpTo") FROM "SavedSearch")));

-- What is there already is found from the first start on.
DELETE FROM "StaleDocument";
INSERT INTO "StaleDocument" ("kind", "subjectId") SELECT 'FIRM', id FROM "Organisation";
INSERT INTO "StaleDocument" ("kind", "subjectId") SELECT 'NEED', id FROM "Need";
