-- Why: outcome measures are the patient's own answers (clinical.md 6): they are asked of patients when due, and whenever a therapist asks.
-- A patient writes for themselves alone, in their own mode, and only what is theirs to answer; nobody stands in between.

-- AlterTable
ALTER TABLE "measure_taking" ALTER COLUMN "recorded_by" DROP NOT NULL;

-- CreateTable
CREATE TABLE "measure_request" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measure_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "measure_request_clinic_id_patient_id_idx" ON "measure_request"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_request_clinic_id_id_key" ON "measure_request"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "measure_request" ADD CONSTRAINT "measure_request_clinic_id_episode_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "episode_id", "patient_id") REFERENCES "episode"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_request" ADD CONSTRAINT "measure_request_clinic_id_requested_by_fkey" FOREIGN KEY ("clinic_id", "requested_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Without a member it is the patient's own answer, which is no correction of another.
alter table measure_taking add constraint measure_taking_by_patient check (recorded_by is not null or (mode = 'patient' and corrects is null
  and measure in ('nprs', 'psfs', 'rmdq', 'groc', 'pgic')));
alter table measure_request add constraint measure_request_measure check (measure in ('nprs', 'psfs', 'rmdq', 'groc', 'pgic'));

drop policy scope_insert on measure_taking;
create policy scope_insert on measure_taking for insert to plumbline_app
  with check (app.sees(clinic_id, patient_id) and app.is_staff() = (recorded_by is not null));

-- Asked once and answered by a taking; what was asked is never changed.
alter table measure_request enable row level security;
alter table measure_request force row level security;
create policy system_all on measure_request to current_user using (true) with check (true);
create policy scope_read on measure_request for select to plumbline_app using (app.sees(clinic_id, patient_id));
create policy scope_insert on measure_request for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert on measure_request to plumbline_app;

-- What today's page decides from: since when a programme runs, and for each measure the last taking and the last request of the open episode.
create function app.measures_asked(patient uuid) returns jsonb language sql stable as $$
  with e as (
    select id from episode where clinic_id = app.clinic_id() and patient_id = patient and closed_on is null
    order by opened_on desc, id desc limit 1)
  select jsonb_build_object(
    'startedOn', (select min(r.effective_from) from e
      join programme p on p.clinic_id = app.clinic_id() and p.episode_id = e.id and p.state in ('active', 'paused')
      join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.activated_at is not null),
    'taken', (select coalesce(jsonb_object_agg(m.measure, m.last), '{}') from (
      select t.measure, jsonb_build_object('on', max(t.taken_on), 'at', max(t.recorded_at)) as last from e
      join measure_taking t on t.clinic_id = app.clinic_id() and t.episode_id = e.id group by t.measure) m),
    'asked', (select coalesce(jsonb_object_agg(m.measure, m.at), '{}') from (
      select q.measure, max(q.requested_at) as at from e
      join measure_request q on q.clinic_id = app.clinic_id() and q.episode_id = e.id group by q.measure) m))
$$;
-- Scope and answer in one round trip, as with app.programme_snapshot_as.
create function app.measures_asked_as(clinic uuid, actor uuid, patient uuid) returns jsonb language plpgsql volatile as $$
begin
  perform app.enter_scope(clinic, actor, patient);
  return app.measures_asked(patient);
end
$$;
revoke execute on function app.measures_asked(uuid), app.measures_asked_as(uuid, uuid, uuid) from public;
grant execute on function app.measures_asked(uuid) to plumbline_app;
