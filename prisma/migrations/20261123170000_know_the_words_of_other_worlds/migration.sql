-- CreateTable
CREATE TABLE "EverydayWord" (
    "id" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "word" TEXT NOT NULL,
    "shipped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EverydayWord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EverydayWord_language_word_key" ON "EverydayWord"("language", "word");
