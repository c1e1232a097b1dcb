-- CreateEnum
CREATE TYPE "FeedbackSide" AS ENUM ('OWNER', 'FIRM');

-- CreateEnum
CREATE TYPE "FeedbackReason" AS ENUM ('TOO_FAR', 'WRONG_CAPABILITY', 'TOO_SMALL', 'TOO_LARGE', 'CERTIFICATE', 'KNOWN', 'OTHER');

-- CreateTable
CREATE TABLE "MatchFeedback" (
    "needId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "side" "FeedbackSide" NOT NULL,
    "reason" "FeedbackReason" NOT NULL,
    "words" TEXT,
    "capabilityId" UUID,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "givenById" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "band" "MatchBand" NOT NULL,
    "version" TEXT NOT NULL,

    CONSTRAINT "MatchFeedback_pkey" PRIMARY KEY ("needId","organisationId","side")
);

-- CreateIndex
CREATE INDEX "MatchFeedback_organisationId_idx" ON "MatchFeedback"("organisationId");

-- CreateIndex
CREATE INDEX "MatchFeedback_capabilityId_idx" ON "MatchFeedback"("capabilityId");

-- CreateIndex
CREATE INDEX "MatchFeedback_givenAt_idx" ON "MatchFeedback"("givenAt");

-- AddForeignKey
ALTER TABLE "MatchFeedback" ADD CONSTRAINT "MatchFeedback_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchFeedback" ADD CONSTRAINT "MatchFeedback_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchFeedback" ADD CONSTRAINT "MatchFeedback_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- "Another reason" is none without its words.
ALTER TABLE "MatchFeedback" ADD CONSTRAINT "MatchFeedback_words_check" CHECK ("reason" <> 'OTHER' OR length(btrim(coalesce("words", ''))) > 0);
