-- Why: after a change of what is known of a person, an item that the rules block is paused, never silently taken out (clinical.md 3,
-- rule 7). What was given never changes, so that pauses lie beside it.

-- CreateEnum
CREATE TYPE "pause_ending" AS ENUM ('resumed', 'replaced', 'removed', 'allowed');

-- CreateTable
CREATE TABLE "item_pause" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "reasons" JSONB NOT NULL,
    "paused_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ending" "pause_ending",
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "override_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "item_pause_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "item_pause_clinic_id_programme_id_idx" ON "item_pause"("clinic_id", "programme_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_pause_clinic_id_id_key" ON "item_pause"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "item_pause" ADD CONSTRAINT "item_pause_clinic_id_programme_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "programme_id", "patient_id") REFERENCES "programme"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_pause" ADD CONSTRAINT "item_pause_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_pause" ADD CONSTRAINT "item_pause_clinic_id_ended_by_fkey" FOREIGN KEY ("clinic_id", "ended_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Ended by a named person or not at all; a typed reason belongs to an item that was resumed against a block.
alter table item_pause
  add constraint item_pause_ended check (num_nonnulls(ending, ended_at, ended_by) in (0, 3)),
  add constraint item_pause_reason check ((ending is not distinct from 'resumed') = (override_reason is not null)
    and (override_reason is null or length(btrim(override_reason)) between 1 and 500));
create unique index item_pause_one_open on item_pause (clinic_id, programme_id, lineage_id) where ended_at is null;

-- It is ended once; nothing else of it changes, and none is deleted.
create function app.refuse_change_of_item_pause() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null or
    (to_jsonb(new) - array['ending', 'ended_at', 'ended_by', 'override_reason', 'version']) is distinct from
    (to_jsonb(old) - array['ending', 'ended_at', 'ended_by', 'override_reason', 'version']) then
    raise exception 'item_pause_ended' using errcode = 'check_violation', constraint = 'item_pause_is_final';
  end if;
  return new;
end
$$;
create trigger item_pause_is_final before update or delete on item_pause
  for each row execute function app.refuse_change_of_item_pause();
revoke execute on function app.refuse_change_of_item_pause() from public;

alter table item_pause enable row level security;
alter table item_pause force row level security;
create policy system_all on item_pause to current_user using (true) with check (true);
create policy scope_read on item_pause for select to plumbline_app using (app.sees(clinic_id, patient_id));
create policy scope_insert on item_pause for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_update on item_pause for update to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert, update on item_pause to plumbline_app;

-- The patient's day leaves paused items out and says which they are.
create or replace function app.programme_snapshot(patient uuid, today date, texts boolean) returns jsonb language plpgsql stable as $$
begin
  return (
    with p as (
      select p.id, p.clinic_id, p.patient_id, p.state, p.state_reason, p.current_revision, e.side
      from programme p join episode e on e.clinic_id = p.clinic_id and e.id = p.episode_id
      where p.clinic_id = app.clinic_id() and p.patient_id = patient and p.state in ('active', 'paused', 'suspended')
      order by p.created_at desc, p.id desc limit 1),
    r as (
      select r.*, m.name as author from p
      join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.number = p.current_revision
      join member m on m.clinic_id = r.clinic_id and m.id = r.created_by),
    ph as (
      select ph.*, r.phase_started_on, r.programme_id from r
      join programme_phase ph on ph.clinic_id = r.clinic_id and ph.revision_id = r.id and ph.position = r.current_phase)
    select jsonb_build_object(
      'programme', (select jsonb_build_object('id', id, 'state', state, 'stateReason', state_reason, 'side', side) from p),
      'revision', (select jsonb_build_object('id', id, 'number', number, 'sessionsPerDay', sessions_per_day,
        'changeNote', change_note, 'effectiveFrom', effective_from, 'author', author) from r),
      'phase', (select jsonb_build_object('name', name, 'weeks', weeks, 'goal', goal, 'startedOn', phase_started_on) from ph),
      'items', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', i.id, 'exerciseId', i.exercise_id, 'exerciseVersion', i.exercise_version, 'exerciseSlug', x.slug, 'name', x.name, 'position', x.position, 'equipment', x.equipment,
          'side', i.side, 'note', i.note,
          'dose', jsonb_build_object('mode', i.mode, 'sets', i.sets, 'reps', i.reps, 'holdSeconds', i.hold_seconds,
            'durationSeconds', i.duration_seconds, 'restSeconds', i.rest_seconds, 'sessionsPerDay', i.sessions_per_day,
            'daysPerWeek', i.days_per_week, 'tempo', i.tempo),
          'instructions', case when texts then to_jsonb(x.instructions) else '[]' end,
          'cues', case when texts then to_jsonb(x.cues) else '[]' end,
          'stopIf', case when texts then to_jsonb(x.stop_if) else '[]' end,
          'postures', case when texts then jsonb_path_query_array(x.pose, '$.keyframes[*].text') else '[]' end) order by i.position), '[]')
        from ph join programme_item i on i.clinic_id = ph.clinic_id and i.phase_id = ph.id
        join exercise_version x on x.exercise_id = i.exercise_id and x.version = i.exercise_version
        where not exists (select from item_pause o where o.clinic_id = i.clinic_id and o.programme_id = ph.programme_id
          and o.lineage_id = i.lineage_id and o.exercise_id = i.exercise_id and o.ended_at is null)),
      'paused', (select coalesce(jsonb_agg(x.name order by i.position), '[]')
        from ph join programme_item i on i.clinic_id = ph.clinic_id and i.phase_id = ph.id
        join exercise_version x on x.exercise_id = i.exercise_id and x.version = i.exercise_version
        join item_pause o on o.clinic_id = i.clinic_id and o.programme_id = ph.programme_id
          and o.lineage_id = i.lineage_id and o.exercise_id = i.exercise_id and o.ended_at is null),
      'variants', (select coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'itemIds',
          (select coalesce(jsonb_agg(vi.item_id order by vi.position), '[]') from programme_variant_item vi
            where vi.clinic_id = v.clinic_id and vi.variant_id = v.id)) order by v.kind), '[]')
        from r join programme_variant v on v.clinic_id = r.clinic_id and v.revision_id = r.id
          and v.phase_position = r.current_phase and v.approved_at is not null),
      'windows', (select coalesce(jsonb_agg(jsonb_build_object('startsOn', w.starts_on, 'endsOn', w.ends_on, 'kind', w.kind,
          'weekdays', w.weekdays, 'sessionsPerDay', w.sessions_per_day)), '[]')
        from p join programme_window w on w.clinic_id = p.clinic_id and w.programme_id = p.id
        where w.starts_on <= today and (w.ends_on is null or w.ends_on >= today)),
      'day', (select jsonb_build_object('full', coalesce(sum(d.sessions_full), 0), 'part', coalesce(sum(d.sessions_part), 0),
          'told', coalesce(sum(d.told_not_done), 0), 'visits', (select count(*) from session s
            where s.clinic_id = app.clinic_id() and s.patient_id = patient and s.local_day = today))
        from patient_day d where d.clinic_id = app.clinic_id() and d.patient_id = patient and d.local_day = today),
      'lastSession', (select jsonb_build_object('id', s.id, 'localDay', s.local_day, 'finishedAt', s.finished_at,
          'settled24h', c.settled_24h, 'colour', c.response_colour)
        from session s join check_in c on c.clinic_id = s.clinic_id and c.session_id = s.id
        where s.clinic_id = app.clinic_id() and s.patient_id = patient
        order by s.local_day desc, s.slot desc limit 1)
    ));
end
$$;
