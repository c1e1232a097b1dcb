-- AlterTable
ALTER TABLE "Capability" ADD COLUMN "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "UnknownWord" (
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "asked" INTEGER NOT NULL DEFAULT 1,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "UnknownWord_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Backfill" (
    "id" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "lastNeedId" UUID,
    "stoppedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Backfill_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "UnknownWord_settledAt_asked_idx" ON "UnknownWord"("settledAt", "asked" DESC);

-- CreateIndex
CREATE INDEX "Capability_mergedIntoId_idx" ON "Capability"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Capability" ADD CONSTRAINT "Capability_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Capability"("id") ON DELETE SET NULL ON UPDATE CASCADE;
