-- Why: a programme may begin as a copy of the patient's last one, and what the rules left out of it is shown beside the draft; a
-- template may give a one-sided exercise to both sides.

-- AlterTable
ALTER TABLE "programme" ADD COLUMN "copied_from_id" UUID;

-- AlterTable
ALTER TABLE "template_item" ADD COLUMN "side" "item_side";

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_clinic_id_copied_from_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "copied_from_id", "patient_id") REFERENCES "programme"("clinic_id", "id", "patient_id") ON DELETE NO ACTION ON UPDATE CASCADE;

alter table template_item add constraint template_item_side check (side in ('both', 'alternate'));
