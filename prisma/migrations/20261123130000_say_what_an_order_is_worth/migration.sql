-- AlterTable
ALTER TABLE "Need" ADD COLUMN "orderValue" INTEGER;

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "orderValueMin" INTEGER,
ADD COLUMN "orderValueMax" INTEGER;

ALTER TABLE "Need" ADD CONSTRAINT "Need_order_value_positive" CHECK ("orderValue" > 0);
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_order_values_positive" CHECK ("orderValueMin" > 0 AND "orderValueMax" > 0);
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_order_values_in_order" CHECK ("orderValueMax" >= "orderValueMin");
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_parent_nip_digits" CHECK ("parentNip" ~ '^[0-9]{10}$' AND "parentNip" <> '0000000000');
