-- Why: a clinic that monitors at a distance must be able to show on which days data came, who spent which minutes on them, and when
-- somebody spoke with the patient (clinical.md 8). The days of data are in the log; the days of use and the minutes were nowhere.

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "access_kept_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "access_day" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "local_day" DATE NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_day_pkey" PRIMARY KEY ("clinic_id","patient_id","local_day")
);

-- CreateTable
CREATE TABLE "monitoring_entry" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "done_on" DATE NOT NULL,
    "activity" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "live_mode" TEXT,
    "corrects" UUID,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "monitoring_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "monitoring_entry_clinic_id_patient_id_done_on_idx" ON "monitoring_entry"("clinic_id", "patient_id", "done_on");

-- CreateIndex
CREATE UNIQUE INDEX "monitoring_entry_clinic_id_id_key" ON "monitoring_entry"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "monitoring_entry_clinic_id_id_patient_id_author_id_key" ON "monitoring_entry"("clinic_id", "id", "patient_id", "author_id");

-- CreateIndex
CREATE UNIQUE INDEX "monitoring_entry_clinic_id_corrects_key" ON "monitoring_entry"("clinic_id", "corrects");

-- AddForeignKey
ALTER TABLE "access_day" ADD CONSTRAINT "access_day_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monitoring_entry" ADD CONSTRAINT "monitoring_entry_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monitoring_entry" ADD CONSTRAINT "monitoring_entry_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monitoring_entry" ADD CONSTRAINT "monitoring_entry_clinic_id_corrects_patient_id_author_id_fkey" FOREIGN KEY ("clinic_id", "corrects", "patient_id", "author_id") REFERENCES "monitoring_entry"("clinic_id", "id", "patient_id", "author_id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table monitoring_entry
  add constraint monitoring_entry_activity check (activity in ('set_up', 'data_review', 'programme_change', 'contact', 'coordination')),
  add constraint monitoring_entry_live check (live_mode in ('in_person', 'phone', 'video')),
  add constraint monitoring_entry_minutes check (minutes between case when corrects is null then 1 else 0 end and 240),
  add constraint monitoring_entry_corrects_another check (corrects is null or corrects <> id),
  -- A correction says why; an entry has nothing to explain.
  add constraint monitoring_entry_reason check (case when corrects is null then reason is null
    else coalesce(length(btrim(reason)), 0) between 1 and 200 end);

create function app.refuse_change_of_monitoring() returns trigger language plpgsql as $$
begin
  raise exception 'monitoring_recorded' using errcode = 'check_violation', constraint = 'monitoring_entry_is_final';
end
$$;
create trigger monitoring_entry_is_final before update or delete on monitoring_entry
  for each row execute function app.refuse_change_of_monitoring();
revoke execute on function app.refuse_change_of_monitoring() from public;

-- Staff alone read the minutes, and each member writes their own.
alter table monitoring_entry enable row level security;
alter table monitoring_entry force row level security;
create policy system_all on monitoring_entry to current_user using (true) with check (true);
create policy scope_read on monitoring_entry for select to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_insert on monitoring_entry for insert to plumbline_app
  with check (clinic_id = app.clinic_id() and app.is_staff() and author_id = app.actor_id());
grant select, insert on monitoring_entry to plumbline_app;

-- Days of use are written by the system door alone, with the use.
alter table access_day enable row level security;
alter table access_day force row level security;
create policy system_all on access_day to current_user using (true) with check (true);
create policy scope_read on access_day for select to plumbline_app using (app.sees(clinic_id, patient_id));
grant select on access_day to plumbline_app;
