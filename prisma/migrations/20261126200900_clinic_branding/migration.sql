-- Why: a sheet or a card that a patient takes home should say at a glance which clinic it is from.

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "address" TEXT,
ADD COLUMN     "brand_colour" TEXT,
ADD COLUMN     "logo_bytes" INTEGER,
ADD COLUMN     "logo_height" INTEGER,
ADD COLUMN     "logo_key" TEXT,
ADD COLUMN     "logo_width" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "clinic_logo_key_key" ON "clinic"("logo_key");

alter table clinic
  add constraint clinic_address check (length(btrim(address)) between 1 and 160),
  add constraint clinic_brand_colour check (brand_colour ~ '^#[0-9a-f]{6}$'),
  -- All of a logo or none of it.
  add constraint clinic_logo check (
    case when logo_key is null then num_nonnulls(logo_bytes, logo_width, logo_height) = 0
    else num_nonnulls(logo_bytes, logo_width, logo_height) = 3 and logo_key ~ '^[0-9a-f]{64}$' and logo_bytes > 0 and logo_width between 1 and 600 and logo_height between 1 and 600 end);
