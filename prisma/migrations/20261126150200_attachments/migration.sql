-- Why: letters and imaging reports are part of what a confirmation rests on, and stay with the episode that they came for.

-- CreateEnum
CREATE TYPE "attachment_kind" AS ENUM ('imaging_report', 'letter', 'other');

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "kind" "attachment_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "written_on" DATE,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "storage_key" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "attachment_storage_key_key" ON "attachment"("storage_key");

-- CreateIndex
CREATE INDEX "attachment_clinic_id_episode_id_idx" ON "attachment"("clinic_id", "episode_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_clinic_id_id_key" ON "attachment"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_clinic_id_episode_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "episode_id", "patient_id") REFERENCES "episode"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_clinic_id_created_by_fkey" FOREIGN KEY ("clinic_id", "created_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules ---------------------------------------------------------------------------------------------------------------
alter table attachment
  add constraint attachment_facts check (
    bytes between 1 and 20971520 and length(btrim(title)) between 1 and 120 and storage_key ~ '^[0-9a-f]{64}$'
    and case media_type when 'image/webp' then width > 0 and height > 0
      when 'application/pdf' then width is null and height is null else false end),
  add constraint attachment_put_away check (
    (archived_at is null) = (archive_reason is null) and (archive_reason is null or length(btrim(archive_reason)) between 1 and 300));

-- What was sent in is what is read later. It may be put away once: then nobody of the clinic is shown it any more.
create function app.keep_attachment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.archived_at is not null
    or (to_jsonb(new) - 'archived_at' - 'archive_reason') <> (to_jsonb(old) - 'archived_at' - 'archive_reason') then
    raise exception 'attachment_kept' using errcode = 'check_violation', constraint = 'attachment_is_final';
  end if;
  return new;
end
$$;
create trigger attachment_is_final before update or delete on attachment
  for each row execute function app.keep_attachment();
revoke execute on function app.keep_attachment() from public;

-- Row-level security: staff of the clinic; no patient.
alter table attachment enable row level security;
alter table attachment force row level security;
create policy system_all on attachment to current_user using (true) with check (true);
create policy scope_read on attachment for select to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_insert on attachment for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_update on attachment for update to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert, update (archived_at, archive_reason) on attachment to plumbline_app;
