-- CreateTable
CREATE TABLE "DescriptionClaim" (
    "organisationId" UUID NOT NULL,
    "capabilityId" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "DescriptionClaim_pkey" PRIMARY KEY ("organisationId","capabilityId")
);

-- CreateTable
CREATE TABLE "ClaimDismissal" (
    "organisationId" UUID NOT NULL,
    "capabilityId" UUID NOT NULL,
    "dismissedAt" TIMESTAMPTZ(3) NOT NULL,
    "dismissedById" UUID NOT NULL,

    CONSTRAINT "ClaimDismissal_pkey" PRIMARY KEY ("organisationId","capabilityId")
);

-- CreateIndex
CREATE INDEX "DescriptionClaim_capabilityId_idx" ON "DescriptionClaim"("capabilityId");

-- CreateIndex
CREATE INDEX "ClaimDismissal_capabilityId_idx" ON "ClaimDismissal"("capabilityId");

-- AddForeignKey
ALTER TABLE "DescriptionClaim" ADD CONSTRAINT "DescriptionClaim_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DescriptionClaim" ADD CONSTRAINT "DescriptionClaim_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimDismissal" ADD CONSTRAINT "ClaimDismissal_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimDismissal" ADD CONSTRAINT "ClaimDismissal_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A stretch of text is somewhere, and not empty.
ALTER TABLE "DescriptionClaim" ADD CONSTRAINT "DescriptionClaim_span_check" CHECK (0 <= "start" AND "start" < "end");

-- Descriptions that were written before are read by the job that reads them after a change of the thesaurus.
DO $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NOT NULL AND EXISTS (SELECT FROM "Organisation") THEN
    PERFORM graphile_worker.add_job('rematch', '{}'::json, job_key => 'rematch');
  END IF;
END $$;
