-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "givenUpAt" TIMESTAMPTZ(3),
ADD COLUMN     "keptAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_open_key" ON "Invitation"("organisationId", "email") WHERE ("acceptedAt" IS NULL AND "withdrawnAt" IS NULL);


