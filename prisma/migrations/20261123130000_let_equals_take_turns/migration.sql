-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "parentNip" CHAR(10);

-- CreateTable
CREATE TABLE "ExposureDay" (
    "on" DATE NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "organisationIds" UUID[] NOT NULL,
    "shown" INTEGER[] NOT NULL,
    "groups" TEXT[] NOT NULL,

    CONSTRAINT "ExposureDay_pkey" PRIMARY KEY ("on")
);

-- CreateIndex
CREATE INDEX "Organisation_parentNip_idx" ON "Organisation"("parentNip");

-- One figure and one group for each organisation.
ALTER TABLE "ExposureDay" ADD CONSTRAINT "ExposureDay_lengths_check"
  CHECK (cardinality("shown") = cardinality("organisationIds") AND cardinality("groups") = cardinality("organisationIds"));
