-- Why: a therapist puts somebody off to a day, or asks a colleague to look. Both are marks of the queue: they change neither who a
-- patient's therapist is nor anything of the care, and what they were before stands in the audit.

-- CreateTable
CREATE TABLE "queue_mark" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "assigned_to" UUID,
    "snoozed_until" DATE,
    "snoozed_lane" TEXT,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "queue_mark_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- CreateIndex
CREATE INDEX "queue_mark_clinic_id_assigned_to_idx" ON "queue_mark"("clinic_id", "assigned_to");

-- AddForeignKey
ALTER TABLE "queue_mark" ADD CONSTRAINT "queue_mark_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_mark" ADD CONSTRAINT "queue_mark_clinic_id_assigned_to_fkey" FOREIGN KEY ("clinic_id", "assigned_to") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_mark" ADD CONSTRAINT "queue_mark_clinic_id_changed_by_fkey" FOREIGN KEY ("clinic_id", "changed_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is urgent is never put off, whatever code asks (hazard H33).
alter table queue_mark
  add constraint queue_mark_snooze check ((snoozed_until is null) = (snoozed_lane is null)),
  add constraint queue_mark_not_urgent check (snoozed_lane not in ('red_flag', 'suspended', 'none'));

-- Staff only.
alter table queue_mark enable row level security;
alter table queue_mark force row level security;
create policy system_all on queue_mark to current_user using (true) with check (true);
create policy scope_all on queue_mark to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert, update on queue_mark to plumbline_app;
