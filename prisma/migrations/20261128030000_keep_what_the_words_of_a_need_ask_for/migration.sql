-- CreateTable
CREATE TABLE "NeedReading" (
    "needId" UUID NOT NULL,
    "capabilityId" UUID NOT NULL,

    CONSTRAINT "NeedReading_pkey" PRIMARY KEY ("needId","capabilityId")
);

-- CreateIndex
CREATE INDEX "NeedReading_capabilityId_idx" ON "NeedReading"("capabilityId");

-- AddForeignKey
ALTER TABLE "NeedReading" ADD CONSTRAINT "NeedReading_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedReading" ADD CONSTRAINT "NeedReading_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Needs that were written before are read by the job that reads everything after a change of the thesaurus, which also
-- matches anew: the weights of a score have changed with this.
DO $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NOT NULL AND EXISTS (SELECT FROM "Need") THEN
    PERFORM graphile_worker.add_job('rematch', '{}'::json, job_key => 'rematch');
  END IF;
END $$;
