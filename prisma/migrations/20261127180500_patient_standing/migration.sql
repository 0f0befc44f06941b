-- Why: what the rules suggest rests on a patient's whole log since the programme began. The work queue must not read that for everybody
-- each time it is opened, so that a job works it out after each session and keeps the first step here.

-- CreateTable
CREATE TABLE "patient_standing" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "step" TEXT,
    "name" TEXT,
    "waits_for_neuro" BOOLEAN NOT NULL DEFAULT false,
    "steps" INTEGER NOT NULL DEFAULT 0,
    "since" TIMESTAMPTZ(3),
    "worked_on" DATE NOT NULL,
    "worked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_standing_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- AddForeignKey
ALTER TABLE "patient_standing" ADD CONSTRAINT "patient_standing_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table patient_standing
  add constraint patient_standing_step check (step in ('progress', 'regress', 'phase', 'plateau', 'restart')),
  add constraint patient_standing_whole check ((step is null) = (steps = 0) and (step is null) = (since is null) and steps >= 0);

-- Staff only: a patient is told of a step once a therapist has put it in force.
alter table patient_standing enable row level security;
alter table patient_standing force row level security;
create policy system_all on patient_standing to current_user using (true) with check (true);
create policy scope_all on patient_standing to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert, update on patient_standing to plumbline_app;
