-- CreateEnum
CREATE TYPE "CapacityUnit" AS ENUM ('MACHINE_HOURS', 'WORKING_HOURS', 'PIECES', 'SQUARE_METRES', 'TONNES');

-- AlterTable
ALTER TABLE "Need" ADD COLUMN "capacityUnit" "CapacityUnit",
ADD COLUMN "capacityAmount" INTEGER,
ADD COLUMN "capacityFrom" DATE,
ADD COLUMN "capacityUntil" DATE;

-- CreateTable
CREATE TABLE "CapacitySlot" (
    "id" UUID NOT NULL,
    "plantId" UUID NOT NULL,
    "capabilityId" UUID,
    "unit" "CapacityUnit" NOT NULL,
    "amount" INTEGER NOT NULL,
    "freeFrom" DATE NOT NULL,
    "freeUntil" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CapacitySlot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CapacitySlot_plantId_capabilityId_idx" ON "CapacitySlot"("plantId", "capabilityId");

-- AddForeignKey
ALTER TABLE "CapacitySlot" ADD CONSTRAINT "CapacitySlot_plantId_fkey" FOREIGN KEY ("plantId") REFERENCES "Plant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapacitySlot" ADD CONSTRAINT "CapacitySlot_plantId_capabilityId_fkey" FOREIGN KEY ("plantId", "capabilityId") REFERENCES "PlantCapability"("plantId", "capabilityId") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Need" ADD CONSTRAINT "Need_capacity_whole" CHECK (num_nonnulls("capacityUnit", "capacityAmount", "capacityFrom", "capacityUntil") IN (0, 4));
ALTER TABLE "Need" ADD CONSTRAINT "Need_capacity_positive" CHECK ("capacityAmount" > 0);
ALTER TABLE "Need" ADD CONSTRAINT "Need_capacity_in_order" CHECK ("capacityFrom" <= "capacityUntil");
ALTER TABLE "CapacitySlot" ADD CONSTRAINT "CapacitySlot_amount_positive" CHECK ("amount" > 0);
ALTER TABLE "CapacitySlot" ADD CONSTRAINT "CapacitySlot_days_in_order" CHECK ("freeFrom" <= "freeUntil");

-- What is added up is stated once: for one thing and one unit, a day is in one slot at most. Anything is a thing too.
ALTER TABLE "CapacitySlot" ADD CONSTRAINT "CapacitySlot_no_overlap" EXCLUDE USING gist (
  "plantId" WITH =, "unit" WITH =, coalesce("capabilityId", '00000000-0000-0000-0000-000000000000'::uuid) WITH =, daterange("freeFrom", "freeUntil", '[]') WITH &&
);
