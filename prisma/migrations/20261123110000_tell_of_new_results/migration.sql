-- CreateEnum
CREATE TYPE "NewsRhythm" AS ENUM ('AT_ONCE', 'DAILY');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN "newsRhythm" "NewsRhythm" NOT NULL DEFAULT 'AT_ONCE';

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN "awaitsDigest" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Notification_awaitsDigest_idx" ON "Notification"("personId", "at") WHERE ("awaitsDigest");

-- AlterTable
ALTER TABLE "SearchDocument" ADD COLUMN "writing" BIGSERIAL NOT NULL;

-- CreateIndex
CREATE INDEX "SearchDocument_writing_idx" ON "SearchDocument"("writing");

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "SearchedKind" NOT NULL,
    "words" TEXT NOT NULL,
    "ticked" JSONB NOT NULL,
    "placeId" INTEGER,
    "km" INTEGER,
    "key" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedUpTo" BIGINT NOT NULL,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedSearchHit" (
    "searchId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "told" BOOLEAN NOT NULL,

    CONSTRAINT "SavedSearchHit_pkey" PRIMARY KEY ("searchId","subjectId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedSearch_personId_key_key" ON "SavedSearch"("personId", "key");

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearchHit" ADD CONSTRAINT "SavedSearchHit_searchId_fkey" FOREIGN KEY ("searchId") REFERENCES "SavedSearch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
