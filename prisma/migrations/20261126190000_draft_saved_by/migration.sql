-- Why: whoever finds that a draft was changed meanwhile wants to know by whom.

-- AlterTable
ALTER TABLE "programme_revision" ADD COLUMN "saved_by" UUID;

-- AddForeignKey
ALTER TABLE "programme_revision" ADD CONSTRAINT "programme_revision_clinic_id_saved_by_fkey" FOREIGN KEY ("clinic_id", "saved_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
