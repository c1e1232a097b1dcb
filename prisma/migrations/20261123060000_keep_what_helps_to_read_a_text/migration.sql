-- CreateTable
CREATE TABLE "CapabilityContext" (
    "id" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "form" TEXT NOT NULL,
    "near" TEXT NOT NULL DEFAULT '',
    "shipped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CapabilityContext_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CapabilityHint" (
    "id" UUID NOT NULL,
    "when" TEXT NOT NULL,
    "impliesId" UUID NOT NULL,
    "shipped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CapabilityHint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CapabilityGrade" (
    "id" UUID NOT NULL,
    "pattern" TEXT NOT NULL,
    "capabilityId" UUID NOT NULL,
    "shipped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CapabilityGrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WordGroup" (
    "id" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "words" TEXT[],
    "shipped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "WordGroup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "WordGroup_language_words_key" ON "WordGroup"("language", "words");

-- CreateIndex
CREATE UNIQUE INDEX "CapabilityContext_language_form_near_key" ON "CapabilityContext"("language", "form", "near");

-- CreateIndex
CREATE INDEX "CapabilityHint_impliesId_idx" ON "CapabilityHint"("impliesId");

-- CreateIndex
CREATE UNIQUE INDEX "CapabilityHint_when_impliesId_key" ON "CapabilityHint"("when", "impliesId");

-- CreateIndex
CREATE INDEX "CapabilityGrade_capabilityId_idx" ON "CapabilityGrade"("capabilityId");

-- CreateIndex
CREATE UNIQUE INDEX "CapabilityGrade_pattern_key" ON "CapabilityGrade"("pattern");

-- AddForeignKey
ALTER TABLE "CapabilityHint" ADD CONSTRAINT "CapabilityHint_impliesId_fkey" FOREIGN KEY ("impliesId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapabilityGrade" ADD CONSTRAINT "CapabilityGrade_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
