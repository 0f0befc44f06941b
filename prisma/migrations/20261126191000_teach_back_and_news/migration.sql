-- Why: before a patient does an exercise alone they show it, or the record says why not yet; what they will notice of a revision is
-- worked out once, when it comes into force, and not at every look at today's page; and they can put it away.

-- AlterTable
ALTER TABLE "programme_revision" ADD COLUMN     "patient_news" JSONB;

-- CreateTable
CREATE TABLE "teach_back" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "shown" BOOLEAN NOT NULL,
    "reason" TEXT,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teach_back_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news_seen" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "news_seen_pkey" PRIMARY KEY ("clinic_id","revision_id")
);

-- CreateIndex
CREATE INDEX "teach_back_clinic_id_revision_id_idx" ON "teach_back"("clinic_id", "revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "teach_back_clinic_id_id_key" ON "teach_back"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "teach_back" ADD CONSTRAINT "teach_back_clinic_id_revision_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "revision_id", "patient_id") REFERENCES "programme_revision"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teach_back" ADD CONSTRAINT "teach_back_clinic_id_asked_by_fkey" FOREIGN KEY ("clinic_id", "asked_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_seen" ADD CONSTRAINT "news_seen_clinic_id_revision_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "revision_id", "patient_id") REFERENCES "programme_revision"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table programme_revision add constraint programme_revision_news check (
  patient_news is null or (jsonb_typeof(patient_news) = 'array' and jsonb_array_length(patient_news) between 1 and 2));
alter table teach_back
  add constraint teach_back_reason check (shown = (reason is null) and (reason is null or reason in ('remote_visit', 'no_time', 'next_visit')));

-- Added, never changed; and about an item of that revision, which is looked at after the policies have let the row in.
create function app.refuse_change_of_teach_back() returns trigger language plpgsql as $$
begin
  raise exception 'teach_back_final' using errcode = 'check_violation', constraint = 'teach_back_is_final';
end
$$;
create trigger teach_back_is_final before update or delete on teach_back
  for each row execute function app.refuse_change_of_teach_back();
create function app.check_teach_back() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from programme_item i where i.clinic_id = new.clinic_id and i.revision_id = new.revision_id and i.lineage_id = new.lineage_id) then
    raise exception 'teach_back_of_nothing' using errcode = 'check_violation', constraint = 'teach_back_of_an_item';
  end if;
  return null;
end
$$;
revoke execute on function app.check_teach_back() from public;
create trigger teach_back_of_an_item after insert on teach_back
  for each row execute function app.check_teach_back();

do $$
declare t text;
begin
  foreach t in array array['teach_back', 'news_seen'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy system_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
end
$$;
-- A clinician's record of the visit, by their own name.
create policy scope_read on teach_back for select to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_insert on teach_back for insert to plumbline_app
  with check (clinic_id = app.clinic_id() and app.is_staff() and asked_by = app.actor_id());
grant select, insert on teach_back to plumbline_app;
-- Nobody but the patient puts their news away.
create policy scope_read on news_seen for select to plumbline_app using (app.sees(clinic_id, patient_id));
create policy scope_insert on news_seen for insert to plumbline_app
  with check (app.sees(clinic_id, patient_id) and not app.is_staff());
grant select, insert on news_seen to plumbline_app;

-- Today's page says the news of the revision in force, in the round trip that it makes anyway.
create or replace function app.programme_snapshot(patient uuid, today date, texts boolean) returns jsonb language plpgsql stable as $$
begin
  return (
    with p as (
      select p.id, p.clinic_id, p.patient_id, p.episode_id, p.state, p.state_reason, p.current_revision, e.side
      from programme p join episode e on e.clinic_id = p.clinic_id and e.id = p.episode_id
      where p.clinic_id = app.clinic_id() and p.patient_id = patient and p.state in ('active', 'paused', 'suspended')
      order by p.created_at desc, p.id desc limit 1),
    r as (
      select r.*, m.name as author from p
      join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.number = p.current_revision
      left join member m on m.clinic_id = r.clinic_id and m.id = r.created_by),
    ph as (
      select ph.*, r.phase_started_on, r.programme_id from r
      join programme_phase ph on ph.clinic_id = r.clinic_id and ph.revision_id = r.id and ph.position = r.current_phase)
    select jsonb_build_object(
      'programme', (select jsonb_build_object('id', id, 'state', state, 'stateReason', state_reason, 'side', side,
        'confirmedUntil', (select max(c.expires_on) from confirmation c
          where c.clinic_id = p.clinic_id and c.episode_id = p.episode_id and c.state = 'confirmed')) from p),
      'revision', (select jsonb_build_object('id', id, 'number', number, 'sessionsPerDay', sessions_per_day,
        'changeNote', change_note, 'effectiveFrom', effective_from, 'author', author, 'news', coalesce(patient_news, '[]'),
        'newsSeen', exists (select from news_seen n where n.clinic_id = r.clinic_id and n.revision_id = r.id)) from r),
      'phase', (select jsonb_build_object('name', name, 'weeks', weeks, 'goal', goal, 'startedOn', phase_started_on) from ph),
      'items', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', i.id, 'lineageId', i.lineage_id, 'exerciseId', i.exercise_id, 'exerciseVersion', i.exercise_version, 'exerciseSlug', x.slug, 'name', x.name, 'position', x.position, 'equipment', x.equipment,
          'side', i.side, 'note', i.note, 'why', i.why,
          'dose', jsonb_build_object('mode', i.mode, 'sets', i.sets, 'reps', i.reps, 'holdSeconds', i.hold_seconds,
            'durationSeconds', i.duration_seconds, 'restSeconds', i.rest_seconds, 'sessionsPerDay', i.sessions_per_day,
            'daysPerWeek', i.days_per_week, 'weekdays', case when cardinality(i.weekdays) > 0 then i.weekdays end, 'tempo', i.tempo,
            'weightKg', i.weight_kg, 'band', i.band, 'right', i.right_dose),
          'instructions', case when texts then to_jsonb(x.instructions) else '[]' end,
          'cues', case when texts then to_jsonb(x.cues) else '[]' end,
          'stopIf', case when texts then to_jsonb(x.stop_if) else '[]' end,
          'postures', case when texts then app.figure_texts(x.pose) else '[]' end) order by i.position), '[]')
        from ph join programme_item i on i.clinic_id = ph.clinic_id and i.phase_id = ph.id
        join exercise_version x on x.exercise_id = i.exercise_id and x.version = i.exercise_version
        where not exists (select from item_pause o where o.clinic_id = i.clinic_id and o.programme_id = ph.programme_id
          and o.lineage_id = i.lineage_id and o.exercise_id = i.exercise_id and o.ended_at is null)),
      'paused', (select coalesce(jsonb_agg(x.name order by i.position), '[]')
        from ph join programme_item i on i.clinic_id = ph.clinic_id and i.phase_id = ph.id
        join exercise_version x on x.exercise_id = i.exercise_id and x.version = i.exercise_version
        join item_pause o on o.clinic_id = i.clinic_id and o.programme_id = ph.programme_id
          and o.lineage_id = i.lineage_id and o.exercise_id = i.exercise_id and o.ended_at is null),
      -- What the rules swapped since the revision before; empty where a clinician wrote this one.
      'steppedDown', (select coalesce(jsonb_agg(jsonb_build_object('from', bx.name, 'to', x.name) order by i.position), '[]')
        from ph join step_down d on d.clinic_id = ph.clinic_id and d.revision_id = ph.revision_id
        join programme_item i on i.clinic_id = ph.clinic_id and i.phase_id = ph.id
        join exercise_version x on x.exercise_id = i.exercise_id and x.version = i.exercise_version
        join programme_revision br on br.clinic_id = ph.clinic_id and br.programme_id = ph.programme_id
          and br.number = (select r.number - 1 from r)
        join programme_item b on b.clinic_id = br.clinic_id and b.revision_id = br.id and b.lineage_id = i.lineage_id
          and b.exercise_id <> i.exercise_id
        join exercise_version bx on bx.exercise_id = b.exercise_id and bx.version = b.exercise_version),
      -- What was done in a red session of today: it has ended for today.
      'redToday', (select coalesce(jsonb_agg(jsonb_build_object('sessionId', s.id, 'lineageId', i.lineage_id, 'exerciseId', i.exercise_id,
          'setsDone', si.sets_done, 'skipReason', si.skip_reason, 'difficulty', si.difficulty)), '[]')
        from session s join check_in c on c.clinic_id = s.clinic_id and c.session_id = s.id and c.response_colour = 'red'
        join session_item si on si.clinic_id = s.clinic_id and si.session_id = s.id
        join programme_item i on i.clinic_id = si.clinic_id and i.id = si.item_id
        where s.clinic_id = app.clinic_id() and s.patient_id = patient and s.local_day = today),
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
        where s.clinic_id = app.clinic_id() and s.patient_id = patient and (s.source = 'app' or c.settled_24h is not null)
        order by s.local_day desc, s.slot desc limit 1)
    ));
end
$$;
