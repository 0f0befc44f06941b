-- Why: what a patient is asked for beside the exercises, and what there is to read, belong to the phases of a revision: they change with
-- it, are kept with it, and the patient sees them. The articles' texts come later; titles, summaries and outlines are content to be signed.

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "outline" TEXT[],
    "try_this" TEXT NOT NULL,
    "help_if" TEXT,
    "content_version" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "licence" TEXT,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_article" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "from_phase" INTEGER NOT NULL,

    CONSTRAINT "programme_article_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_clinic_id_slug_key" ON "article"("clinic_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "programme_article_clinic_id_id_key" ON "programme_article"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_article_clinic_id_revision_id_article_id_key" ON "programme_article"("clinic_id", "revision_id", "article_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_article" ADD CONSTRAINT "programme_article_clinic_id_revision_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "revision_id", "patient_id") REFERENCES "programme_revision"("clinic_id", "id", "patient_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_article" ADD CONSTRAINT "programme_article_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Shipped content has no clinic, and unique treats nulls as different.
create unique index article_shipped_slug on article (slug) where clinic_id is null;
alter table article
  add constraint article_reviewed check (num_nonnulls(reviewed_by, reviewed_at) in (0, 2)),
  add constraint article_lengths check (length(btrim(title)) between 1 and 120 and length(btrim(summary)) between 1 and 400);
alter table programme_article add constraint programme_article_phase check (from_phase between 1 and 12);
-- Ranges of lib/domain/programmes/goals, the widest of all kinds.
alter table programme_goal add constraint programme_goal_facts check (
  target_value between 0 and 1000 and from_phase between 1 and 12 and length(btrim(title)) between 1 and 240);

-- What was given never changes.
create trigger programme_article_is_final before insert or update or delete on programme_article
  for each row execute function app.refuse_change_in_activated_revision();

-- Shipped content or the clinic's own; looked at after the policies have let the row in.
create function app.check_given_article() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from article a where a.id = new.article_id and a.clinic_id is not null and a.clinic_id <> new.clinic_id) then
    raise exception 'foreign_article' using errcode = 'check_violation', constraint = 'programme_article_own_article';
  end if;
  return null;
end
$$;
revoke execute on function app.check_given_article() from public;
create trigger programme_article_own_article after insert or update of article_id on programme_article
  for each row execute function app.check_given_article();

do $$
declare t text;
begin
  foreach t in array array['article', 'programme_article'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy system_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
end
$$;
create policy scope_read on article for select to plumbline_app using (clinic_id is null or clinic_id = app.clinic_id());
create policy scope_insert on article for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_update on article for update to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert, update on article to plumbline_app;
create policy scope_read on programme_article for select to plumbline_app using (app.sees(clinic_id, patient_id));
create policy scope_insert on programme_article for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_update on programme_article for update to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_delete on programme_article for delete to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert, update, delete on programme_article to plumbline_app;

-- The rules' own step-down keeps the reading too.
create or replace function app.step_down(red_session uuid, steps jsonb, from_day date) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s session;
  p programme;
  r programme_revision;
  v_revision uuid := app.uuidv7();
  v_number int;
  v_steps int := jsonb_array_length(steps);
begin
  select * into s from session where id = red_session and app.sees(clinic_id, patient_id);
  if not found or v_steps = 0
    or not exists (select from check_in c where c.clinic_id = s.clinic_id and c.session_id = s.id and c.response_colour = 'red')
    or exists (select from step_down d where d.clinic_id = s.clinic_id and d.session_id = s.id) then
    return null;
  end if;
  select * into p from programme where id = s.programme_id and clinic_id = s.clinic_id for update;
  -- Behind a confirmation that has run out meanwhile nothing is given, and so nothing is swapped; the report is taken in all the same.
  if p.state <> 'active' or not exists (select from confirmation c where c.clinic_id = p.clinic_id and c.episode_id = p.episode_id
      and c.state = 'confirmed' and c.expires_on > app.today_of(p.clinic_id)) then
    return null;
  end if;
  select * into strict r from programme_revision
    where clinic_id = p.clinic_id and programme_id = p.id and number = p.current_revision;
  if v_steps <> (
    select count(distinct i.id) from jsonb_to_recordset(steps) as d("itemId" uuid, "exerciseId" uuid)
    join programme_item i on i.clinic_id = p.clinic_id and i.id = d."itemId" and i.revision_id = r.id
    join session_item si on si.clinic_id = p.clinic_id and si.session_id = s.id
    join programme_item done on done.clinic_id = p.clinic_id and done.id = si.item_id
      and done.lineage_id = i.lineage_id and done.exercise_id = i.exercise_id
    where app.is_easier(d."exerciseId", i.exercise_id)) then
    raise exception 'not_easier' using errcode = 'check_violation', constraint = 'step_down_is_easier';
  end if;

  -- An open draft stays what its author made of it: it comes after, and whoever has it open is told that something changed.
  v_number := (select max(number) from programme_revision where clinic_id = p.clinic_id and programme_id = p.id and activated_at is not null) + 1;
  update programme_revision set number = v_number + 1, version = version + 1
    where clinic_id = p.clinic_id and programme_id = p.id and activated_at is null;

  insert into programme_revision (id, clinic_id, patient_id, programme_id, number, current_phase, phase_started_on, sessions_per_day, weekdays, busy_day_minutes)
    values (v_revision, r.clinic_id, r.patient_id, r.programme_id, v_number, r.current_phase, r.phase_started_on, r.sessions_per_day, r.weekdays, r.busy_day_minutes);
  insert into programme_phase (id, clinic_id, patient_id, revision_id, position, name, stage, weeks, review_every_days, goal,
      entry_criteria, progress_criteria, regress_criteria, progress_rule)
    select app.uuidv7(), clinic_id, patient_id, v_revision, position, name, stage, weeks, review_every_days, goal,
      entry_criteria, progress_criteria, regress_criteria, progress_rule
    from programme_phase where clinic_id = r.clinic_id and revision_id = r.id;
  -- A note and a typed reason were written for the exercise that was: the easier one has none. Version 0 is the current one.
  insert into programme_item (id, clinic_id, patient_id, revision_id, phase_id, lineage_id, position, exercise_id, exercise_version, side, mode,
      sets, reps, hold_seconds, duration_seconds, rest_seconds, sessions_per_day, days_per_week, weekdays, tempo, weight_kg, band, right_dose, note, why, override_reason)
    select app.uuidv7(), i.clinic_id, i.patient_id, v_revision, now.id, i.lineage_id, i.position,
      coalesce(d."exerciseId", i.exercise_id), case when d."itemId" is null then i.exercise_version else 0 end,
      case when d."itemId" is null then i.side else d.side end,
      case when d."itemId" is null then i.mode else d.mode end,
      case when d."itemId" is null then i.sets else d.sets end,
      case when d."itemId" is null then i.reps else d.reps end,
      case when d."itemId" is null then i.hold_seconds else d."holdSeconds" end,
      case when d."itemId" is null then i.duration_seconds else d."durationSeconds" end,
      case when d."itemId" is null then i.rest_seconds else d."restSeconds" end,
      i.sessions_per_day, i.days_per_week, i.weekdays,
      case when d."itemId" is null then i.tempo else d.tempo end,
      case when d."itemId" is null then i.weight_kg else d."weightKg" end,
      case when d."itemId" is null then i.band else d.band end,
      case when d."itemId" is null then i.right_dose end,
      case when d."itemId" is null then i.note end, case when d."itemId" is null then i.why end, case when d."itemId" is null then i.override_reason end
    from programme_item i
    join programme_phase was on was.clinic_id = i.clinic_id and was.id = i.phase_id
    join programme_phase now on now.clinic_id = i.clinic_id and now.revision_id = v_revision and now.position = was.position
    left join jsonb_to_recordset(steps) as d("itemId" uuid, "exerciseId" uuid, side item_side, mode dose_mode, sets int, reps int,
      "holdSeconds" int, "durationSeconds" int, "restSeconds" int, tempo text, "weightKg" double precision, band band_colour) on d."itemId" = i.id
    where i.clinic_id = r.clinic_id and i.revision_id = r.id;
  insert into programme_goal (id, clinic_id, patient_id, revision_id, position, type, title, target_value, target_unit, frequency, from_phase, note)
    select app.uuidv7(), clinic_id, patient_id, v_revision, position, type, title, target_value, target_unit, frequency, from_phase, note
    from programme_goal where clinic_id = r.clinic_id and revision_id = r.id;
  insert into programme_article (id, clinic_id, patient_id, revision_id, article_id, from_phase)
    select app.uuidv7(), clinic_id, patient_id, v_revision, article_id, from_phase
    from programme_article where clinic_id = r.clinic_id and revision_id = r.id;
  insert into programme_variant (id, clinic_id, patient_id, revision_id, phase_position, kind, is_edited, approved_by, approved_at)
    select app.uuidv7(), clinic_id, patient_id, v_revision, phase_position, kind, is_edited, approved_by, approved_at
    from programme_variant where clinic_id = r.clinic_id and revision_id = r.id;
  insert into programme_variant_item (id, clinic_id, patient_id, variant_id, item_id, position)
    select app.uuidv7(), vi.clinic_id, vi.patient_id, v.id, i.id, vi.position
    from programme_variant_item vi
    join programme_variant was on was.clinic_id = vi.clinic_id and was.id = vi.variant_id and was.revision_id = r.id
    join programme_variant v on v.clinic_id = vi.clinic_id and v.revision_id = v_revision
      and v.phase_position = was.phase_position and v.kind = was.kind
    join programme_item old on old.clinic_id = vi.clinic_id and old.id = vi.item_id
    join programme_item i on i.clinic_id = vi.clinic_id and i.revision_id = v_revision and i.lineage_id = old.lineage_id;

  update programme_revision set activated_at = clock_timestamp(), effective_from = from_day, version = version + 1 where id = v_revision;
  update programme set current_revision = v_number, version = version + 1 where id = p.id;
  insert into step_down (clinic_id, patient_id, session_id, revision_id) values (s.clinic_id, s.patient_id, s.id, v_revision);
  return v_number;
end
$$;

-- Today's page says them in the round trip that it makes anyway.
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
      -- What is asked for beside the exercises, and what there is to read; what nobody has reviewed only in a demo clinic.
      'goals', (select coalesce(jsonb_agg(jsonb_build_object('kind', g.type, 'title', g.title, 'value', g.target_value,
          'frequency', g.frequency) order by g.position), '[]')
        from r join programme_goal g on g.clinic_id = r.clinic_id and g.revision_id = r.id and g.from_phase <= r.current_phase),
      'articles', (select coalesce(jsonb_agg(jsonb_build_object('slug', a.slug, 'title', a.title, 'summary', a.summary)
          order by pa.from_phase, a.title), '[]')
        from r join programme_article pa on pa.clinic_id = r.clinic_id and pa.revision_id = r.id and pa.from_phase <= r.current_phase
        join article a on a.id = pa.article_id
        where a.reviewed_at is not null or (select c.is_demo from clinic c where c.id = r.clinic_id)),
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
