-- CreateTable
CREATE TABLE "MarketCopy" (
    "part" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "sequence" BIGINT NOT NULL,
    "awaited" BIGINT[],
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "MarketCopy_pkey" PRIMARY KEY ("part")
);

-- Figures in columns hardly get smaller, and making them smaller takes longer than writing them.
ALTER TABLE "MarketCopy" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
