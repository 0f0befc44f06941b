-- Why: photos and videos of one clinic must not fill the disk that every clinic of the installation stands on.

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "media_quota_mb" INTEGER NOT NULL DEFAULT 2000;

alter table clinic
  add constraint clinic_media_quota check (media_quota_mb between 1 and 100000);
