-- AlterTable
ALTER TABLE "Need" ADD COLUMN "sizes" "SizeClass"[] DEFAULT ARRAY[]::"SizeClass"[];

-- All of them are any, which is said by naming none; and each is named once.
ALTER TABLE "Need" ADD CONSTRAINT "Need_sizes_some" CHECK (cardinality("sizes") < 4);
ALTER TABLE "Need" ADD CONSTRAINT "Need_sizes_once" CHECK (("sizes"[1] = "sizes"[2] OR "sizes"[1] = "sizes"[3] OR "sizes"[2] = "sizes"[3]) IS NOT TRUE);
