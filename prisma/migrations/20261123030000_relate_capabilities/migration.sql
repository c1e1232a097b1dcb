-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('RELATED', 'COVERS');

-- AlterTable
ALTER TABLE "Place" ADD COLUMN "countyName" TEXT NOT NULL;

-- CreateTable
CREATE TABLE "CapabilityRelation" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "RelationKind" NOT NULL,

    CONSTRAINT "CapabilityRelation_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateIndex
CREATE INDEX "CapabilityRelation_toId_idx" ON "CapabilityRelation"("toId");

-- AddForeignKey
ALTER TABLE "CapabilityRelation" ADD CONSTRAINT "CapabilityRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapabilityRelation" ADD CONSTRAINT "CapabilityRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
