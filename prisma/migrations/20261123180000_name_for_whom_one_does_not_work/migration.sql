-- CreateTable
CREATE TABLE "Exclusion" (
    "organisationId" UUID NOT NULL,
    "excludedId" UUID NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL,
    "namedById" UUID NOT NULL,

    CONSTRAINT "Exclusion_pkey" PRIMARY KEY ("organisationId","excludedId")
);

-- CreateTable
CREATE TABLE "NeedExclusion" (
    "needId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL,
    "namedById" UUID NOT NULL,

    CONSTRAINT "NeedExclusion_pkey" PRIMARY KEY ("needId","organisationId")
);

-- CreateIndex
CREATE INDEX "Exclusion_excludedId_idx" ON "Exclusion"("excludedId");

-- CreateIndex
CREATE INDEX "NeedExclusion_organisationId_idx" ON "NeedExclusion"("organisationId");

-- AddForeignKey
ALTER TABLE "Exclusion" ADD CONSTRAINT "Exclusion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exclusion" ADD CONSTRAINT "Exclusion_excludedId_fkey" FOREIGN KEY ("excludedId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedExclusion" ADD CONSTRAINT "NeedExclusion_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedExclusion" ADD CONSTRAINT "NeedExclusion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Exclusion" ADD CONSTRAINT "Exclusion_of_another" CHECK ("organisationId" <> "excludedId");
