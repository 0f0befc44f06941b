-- CreateEnum
CREATE TYPE "measure_mode" AS ENUM ('patient', 'clinician');

-- CreateTable
CREATE TABLE "measure_taking" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "mode" "measure_mode" NOT NULL,
    "answers" JSONB NOT NULL,
    "scores" JSONB NOT NULL,
    "taken_on" DATE NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "corrects" UUID,

    CONSTRAINT "measure_taking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_licence" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "granted_on" DATE NOT NULL,
    "expires_on" DATE,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measure_licence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "measure_taking_clinic_id_patient_id_measure_taken_on_idx" ON "measure_taking"("clinic_id", "patient_id", "measure", "taken_on");

-- CreateIndex
CREATE UNIQUE INDEX "measure_taking_clinic_id_id_key" ON "measure_taking"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_taking_clinic_id_id_patient_id_key" ON "measure_taking"("clinic_id", "id", "patient_id");

-- CreateIndex
CREATE INDEX "measure_licence_clinic_id_measure_idx" ON "measure_licence"("clinic_id", "measure");

-- CreateIndex
CREATE UNIQUE INDEX "measure_licence_clinic_id_id_key" ON "measure_licence"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "measure_taking" ADD CONSTRAINT "measure_taking_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_taking" ADD CONSTRAINT "measure_taking_clinic_id_episode_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "episode_id", "patient_id") REFERENCES "episode"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_taking" ADD CONSTRAINT "measure_taking_clinic_id_recorded_by_fkey" FOREIGN KEY ("clinic_id", "recorded_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_taking" ADD CONSTRAINT "measure_taking_clinic_id_corrects_patient_id_fkey" FOREIGN KEY ("clinic_id", "corrects", "patient_id") REFERENCES "measure_taking"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_licence" ADD CONSTRAINT "measure_licence_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_licence" ADD CONSTRAINT "measure_licence_clinic_id_recorded_by_fkey" FOREIGN KEY ("clinic_id", "recorded_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules ---------------------------------------------------------------------------------------------------------------
-- What a measure yields is numbers; of a measure whose wording somebody owns, only totals are kept (clinical.md 6).
alter table measure_taking
  add constraint measure_taking_corrects_another check (corrects is null or corrects <> id),
  add constraint measure_taking_scored check (jsonb_typeof(scores) = 'object' and scores <> '{}'),
  add constraint measure_taking_totals_only check (measure not in ('odi', 'lefs', 'koos_ps', 'promis_pf', 'promis_pi', 'start_back', 'msk_hq')
    or answers - array['measure', 'value', 'total', 'distress'] = '{}');
alter table measure_licence
  add constraint measure_licence_proof check (length(btrim(proof)) between 1 and 300),
  add constraint measure_licence_days check (expires_on is null or expires_on > granted_on);

-- The newest entry of the register counts. A day is that of the taking, so that what was taken under a licence stays explained.
create function app.check_measure_licence() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.measure in ('odi', 'lefs', 'koos_ps', 'promis_pf', 'promis_pi', 'start_back', 'msk_hq') and not coalesce((
    select l.granted_on <= new.taken_on and (l.expires_on is null or l.expires_on > new.taken_on)
    from measure_licence l where l.clinic_id = new.clinic_id and l.measure = new.measure
    order by l.recorded_at desc, l.id desc limit 1), false)
  then
    raise exception 'measure_without_licence' using errcode = 'check_violation', constraint = 'measure_taking_licensed';
  end if;
  return new;
end
$$;
create trigger measure_taking_licensed before insert on measure_taking
  for each row execute function app.check_measure_licence();
revoke execute on function app.check_measure_licence() from public;

create function app.refuse_change_of_measure() returns trigger language plpgsql as $$
begin
  raise exception 'measure_recorded' using errcode = 'check_violation', constraint = tg_table_name || '_is_final';
end
$$;
create trigger measure_taking_is_final before update or delete on measure_taking
  for each row execute function app.refuse_change_of_measure();
create trigger measure_licence_is_final before update or delete on measure_licence
  for each row execute function app.refuse_change_of_measure();
revoke execute on function app.refuse_change_of_measure() from public;

-- Row-level security: patients read their own; staff of the clinic write.
alter table measure_taking enable row level security;
alter table measure_taking force row level security;
create policy system_all on measure_taking to current_user using (true) with check (true);
create policy scope_read on measure_taking for select to plumbline_app using (app.sees(clinic_id, patient_id));
create policy scope_insert on measure_taking for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert on measure_taking to plumbline_app;

alter table measure_licence enable row level security;
alter table measure_licence force row level security;
create policy system_all on measure_licence to current_user using (true) with check (true);
create policy scope_read on measure_licence for select to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_insert on measure_licence for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert on measure_licence to plumbline_app;
