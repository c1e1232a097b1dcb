-- AlterTable
ALTER TABLE "ApplicationTopic" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "savedAt" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "savedById" UUID NOT NULL,
ALTER COLUMN "completedAt" DROP NOT NULL,
ALTER COLUMN "completedById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "MembershipApplication" DROP COLUMN "declared";

-- CreateTable
CREATE TABLE "Declaration" (
    "applicationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "declaredById" UUID NOT NULL,

    CONSTRAINT "Declaration_pkey" PRIMARY KEY ("applicationId","number")
);

-- CreateTable
CREATE TABLE "Accession" (
    "applicationId" UUID NOT NULL,
    "kind" "MembershipKind" NOT NULL,
    "signedOn" DATE NOT NULL,
    "feePaidOn" DATE NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID NOT NULL,

    CONSTRAINT "Accession_pkey" PRIMARY KEY ("applicationId")
);

-- AddForeignKey
ALTER TABLE "Declaration" ADD CONSTRAINT "Declaration_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Accession" ADD CONSTRAINT "Accession_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- A topic is finished by somebody, and an open topic by nobody.
ALTER TABLE "ApplicationTopic" ADD CONSTRAINT "ApplicationTopic_finished_by_somebody" CHECK (("completedAt" IS NULL) = ("completedById" IS NULL));
