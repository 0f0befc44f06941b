-- Why: patients and their clinic write to each other. What was said never changes; each side marks only what the other one wrote as read.

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN "answering_hours" TEXT;

-- AlterTable
ALTER TABLE "message" ADD COLUMN "warns" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "written_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "message_template" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_template_clinic_id_owner_id_idx" ON "message_template"("clinic_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_template_clinic_id_id_key" ON "message_template"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "message_template" ADD CONSTRAINT "message_template_clinic_id_owner_id_fkey" FOREIGN KEY ("clinic_id", "owner_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table clinic
  add constraint clinic_answering_hours check (length(btrim(answering_hours)) between 1 and 200);
alter table message
  add constraint message_written check (written_at <= sent_at);
alter table message_template
  add constraint message_template_words check (length(btrim(title)) between 1 and 60 and length(btrim(body)) between 1 and 2000);

-- What waits in an inbox: one step of an index a patient, however long their thread is.
create index message_waiting on message (clinic_id, patient_id, sent_at) where member_id is null and read_at is null;

-- Who speaks is who is signed in: a patient as the patient, a member as that member. Afterwards only `read_at` moves, and only on what the
-- other side wrote.
drop policy scope_all on message;
create policy scope_read on message for select to plumbline_app using (app.sees(clinic_id, patient_id));
create policy scope_insert on message for insert to plumbline_app
  with check (app.sees(clinic_id, patient_id) and member_id is not distinct from (case when app.is_staff() then app.actor_id() end));
create policy scope_update on message for update to plumbline_app
  using (app.sees(clinic_id, patient_id) and (member_id is null) = app.is_staff())
  with check (app.sees(clinic_id, patient_id) and (member_id is null) = app.is_staff());
revoke update on message from plumbline_app;
grant update (read_at) on message to plumbline_app;

-- A member's own, and what is shared with everybody of the clinic.
alter table message_template enable row level security;
alter table message_template force row level security;
create policy system_all on message_template to current_user using (true) with check (true);
create policy scope_read on message_template for select to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff() and (is_shared or owner_id = app.actor_id()));
create policy scope_insert on message_template for insert to plumbline_app
  with check (clinic_id = app.clinic_id() and app.is_staff() and owner_id = app.actor_id());
create policy scope_update on message_template for update to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff() and (is_shared or owner_id = app.actor_id()))
  with check (clinic_id = app.clinic_id() and app.is_staff() and (is_shared or owner_id = app.actor_id()));
grant select, insert, update on message_template to plumbline_app;

-- A message is kept on the device first and sent like everything else (ADR 19).
alter table synced_event
  drop constraint synced_event_kind,
  add constraint synced_event_kind
    check (kind in ('warning_check', 'session', 'next_morning', 'missed', 'weekly_screen', 'measure', 'article_read', 'message'));
