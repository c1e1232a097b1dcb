-- AlterTable
ALTER TABLE "Body" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Capability" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ConsentWording" ADD COLUMN     "door" "Door";

-- AlterTable
ALTER TABLE "Deadline" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "FeeTariff" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Specialisation" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "City_host_key" ON "City"("host") WHERE (host);


-- The rules that the schema language cannot say.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "FeeTariff" ADD CONSTRAINT "FeeTariff_validity_in_order" CHECK ("validUntil" IS NULL OR "validFrom" <= "validUntil");
ALTER TABLE "FeeTariff" ADD CONSTRAINT "FeeTariff_no_overlap" EXCLUDE USING gist ("sizeClass" WITH =, daterange("validFrom", "validUntil", '[]') WITH &&);
