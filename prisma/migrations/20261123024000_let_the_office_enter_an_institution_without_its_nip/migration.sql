-- AlterTable
ALTER TABLE "Organisation" ALTER COLUMN "nip" DROP NOT NULL;


