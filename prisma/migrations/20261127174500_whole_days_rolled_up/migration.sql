-- Why: an overview that joins every day to the windows of programmes grows with both. From here on patient_day holds a day whole:
-- what was due and what was excused too, and where its sessions came from (ADR 25).

-- AlterTable
ALTER TABLE "patient_day" ADD COLUMN     "sessions_app" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sessions_due" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sessions_paper" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sessions_paused" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sessions_retrospective" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "rollup_mark" (
    "clinic_id" UUID NOT NULL,
    "through_day" DATE,

    CONSTRAINT "rollup_mark_pkey" PRIMARY KEY ("clinic_id")
);

-- AddForeignKey
ALTER TABLE "rollup_mark" ADD CONSTRAINT "rollup_mark_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table patient_day
  add constraint patient_day_planned check (sessions_due >= 0 and sessions_paused >= 0 and (sessions_due = 0 or sessions_paused = 0)),
  add constraint patient_day_sources check (sessions_app >= 0 and sessions_paper >= 0
    and sessions_retrospective between 0 and sessions_app + sessions_paper);

alter table rollup_mark enable row level security;
alter table rollup_mark force row level security;
create policy system_all on rollup_mark to current_user using (true) with check (true);
create policy scope_read on rollup_mark for select to plumbline_app using (clinic_id = app.clinic_id());
-- Only the functions below move it.
grant select on rollup_mark to plumbline_app;

create function app.keep_rollup_mark() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into rollup_mark (clinic_id) values (new.id);
  return null;
end
$$;
create trigger clinic_has_a_rollup_mark after insert on clinic for each row execute function app.keep_rollup_mark();
insert into rollup_mark (clinic_id) select id from clinic;

-- The days of a patient with something due or excused. The same as sessionsDueOn() of lib/domain/programmes/due-days.ts: windows of two
-- programmes may cover a day; then a pause wins, then the later start, so that nothing is due twice.
create function app.planned_days(clinic uuid, patient uuid, first_day date, last_day date)
returns table (day date, due int, paused int) language sql stable as $$
  select p.day, case p.kind when 'active' then p.sessions_per_day else 0 end, case p.kind when 'paused' then p.sessions_per_day else 0 end
  from (
    select distinct on (s.first + n) s.first + n as day, s.kind, s.weekdays, s.sessions_per_day
    from (
      select w.id, w.kind, w.weekdays, w.sessions_per_day, w.starts_on, greatest(w.starts_on, first_day) as first,
        least(coalesce(w.ends_on, last_day), last_day) as last
      from programme_window w
      where w.clinic_id = clinic and w.patient_id = patient and w.starts_on <= last_day
        and (w.ends_on is null or w.ends_on >= first_day)
    ) s cross join lateral generate_series(0, s.last - s.first) as n
    order by s.first + n, s.kind desc, s.starts_on desc, s.id desc
  ) p
  where extract(isodow from p.day)::int = any (p.weekdays) and p.sessions_per_day > 0
$$;

-- Opens a clinic's days up to and with `through`: writes what is due and excused on them. A day that is open already stays as it is.
-- Answers the day up to which all is open. The mark is locked until the commit, so that of two callers one waits and finds it done, and
-- that windows change before or after, never meanwhile.
create function app.open_days(clinic uuid, through date) returns date
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_mark date;
  v_first date;
  v_patience text := current_setting('lock_timeout');
begin
  select m.through_day into v_mark from rollup_mark m where m.clinic_id = clinic for no key update;
  if not found or v_mark >= through then
    return v_mark;
  end if;
  v_first := coalesce(v_mark + 1, (select min(w.starts_on) from programme_window w where w.clinic_id = clinic), through);
  -- A session that is being logged holds its day's row and may be about to ask for the mark: this one gives way, and is tried again.
  perform set_config('lock_timeout', '500ms', true);
  insert into patient_day as d (clinic_id, patient_id, local_day, sessions_due, sessions_paused)
    select clinic, q.patient_id, p.day, p.due, p.paused
    from (select distinct w.patient_id from programme_window w
      where w.clinic_id = clinic and w.starts_on <= through and (w.ends_on is null or w.ends_on >= v_first)) q
    cross join lateral app.planned_days(clinic, q.patient_id, v_first, through) p
    order by q.patient_id, p.day
    on conflict (clinic_id, patient_id, local_day) do update
      set sessions_due = excluded.sessions_due, sessions_paused = excluded.sessions_paused;
  perform set_config('lock_timeout', v_patience, true);
  update rollup_mark set through_day = through where clinic_id = clinic;
  return through;
end
$$;

-- The same for whoever reads the roll-up first on a day: nothing but its mark where the day is open.
create function app.open_own_days(through date) returns date
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_mark date := (select m.through_day from rollup_mark m where m.clinic_id = app.clinic_id());
begin
  if not app.is_staff() or v_mark >= through then
    return v_mark;
  end if;
  return app.open_days(app.clinic_id(), through);
end
$$;

-- What is due on days that are open follows every change of a window, in its transaction. Rows are never deleted, so that no trigger
-- stands on deletion.
create function app.recount_planned_days() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_first date := new.starts_on;
  v_last date := coalesce(new.ends_on, 'infinity');
  v_mark date;
begin
  if tg_op = 'UPDATE' then
    if (old.starts_on, old.kind, old.weekdays, old.sessions_per_day) = (new.starts_on, new.kind, new.weekdays, new.sessions_per_day) then
      v_first := least(v_last, coalesce(old.ends_on, 'infinity')) + 1;
    else
      v_first := least(v_first, old.starts_on);
    end if;
    v_last := greatest(v_last, coalesce(old.ends_on, 'infinity'));
  end if;
  -- Shared with other changes of windows, and waiting for a day that is being opened: see app.open_days.
  select m.through_day into v_mark from rollup_mark m where m.clinic_id = new.clinic_id for share;
  v_last := least(v_last, v_mark);
  if v_mark is null or v_first > v_last then
    return null;
  end if;
  -- Two changes of one patient's windows at once see one another here.
  perform pg_advisory_xact_lock(hashtextextended(new.patient_id::text, 8));
  insert into patient_day as d (clinic_id, patient_id, local_day, sessions_due, sessions_paused)
    select new.clinic_id, new.patient_id, p.day, p.due, p.paused
    from app.planned_days(new.clinic_id, new.patient_id, v_first, v_last) p
    on conflict (clinic_id, patient_id, local_day) do update
      set sessions_due = excluded.sessions_due, sessions_paused = excluded.sessions_paused
      where (d.sessions_due, d.sessions_paused) <> (excluded.sessions_due, excluded.sessions_paused);
  update patient_day d set sessions_due = 0, sessions_paused = 0
    where d.clinic_id = new.clinic_id and d.patient_id = new.patient_id and d.local_day between v_first and v_last
      and d.sessions_due + d.sessions_paused > 0
      and not exists (select from app.planned_days(new.clinic_id, new.patient_id, v_first, v_last) p where p.day = d.local_day);
  return null;
end
$$;
create trigger window_recounts_days after insert or update on programme_window
  for each row execute function app.recount_planned_days();

revoke execute on function app.keep_rollup_mark(), app.planned_days(uuid, uuid, date, date), app.open_days(uuid, date),
  app.open_own_days(date), app.recount_planned_days() from public;
grant execute on function app.open_own_days(date) to plumbline_app;

-- Counts where each session came from.
create or replace function app.record_session(payload jsonb) returns jsonb language plpgsql volatile as $$
declare
  s jsonb := payload -> 'session';
  c jsonb := payload -> 'checkIn';
  v_clinic uuid := app.clinic_id();
  v_patient uuid := (s ->> 'patientId')::uuid;
  v_id uuid := (s ->> 'id')::uuid;
  v_day date := (s ->> 'localDay')::date;
  v_hash bytea := decode(s ->> 'payloadHash', 'hex');
  v_earlier record;
  v_programme record;
  v_items int;
  v_prescribed int;
  v_done int;
  v_slot int;
  v_begun date;
  -- What a device sends is held against what was in force when it was begun; a form, against what is in force now.
  e jsonb := payload -> 'event';
  v_asked timestamptz := coalesce((s ->> 'begunAt')::timestamptz, 'infinity');
  v_started timestamptz := (s ->> 'startedAt')::timestamptz;
  v_later record;
begin
  -- One session of a patient at a time: slots stay gapless and a repeated delivery waits for the first.
  perform pg_advisory_xact_lock(hashtextextended(v_patient::text, 7));

  if e is not null then
    select l.payload_hash into v_earlier from synced_event l
      where l.clinic_id = v_clinic and l.patient_id = v_patient and l.id = (e ->> 'id')::uuid;
    if found then
      return jsonb_build_object('status', case when v_earlier.payload_hash = decode(e ->> 'payloadHash', 'hex') then 'duplicate' else 'payload_mismatch' end);
    end if;
  end if;

  select o.payload_hash, o.slot into v_earlier from session o where o.clinic_id = v_clinic and o.id = v_id;
  if found then
    -- The form brought it before: the same session, and the device may forget it.
    if e is not null and v_earlier.payload_hash = v_hash then
      perform app.keep_synced_event(v_patient, e);
    end if;
    return jsonb_build_object('status', case when v_earlier.payload_hash = v_hash then 'duplicate' else 'payload_mismatch' end, 'slot', v_earlier.slot);
  end if;

  -- The same rule as whyNotStanding() of lib/domain/sessions/on-device/plan-history.ts.
  select r.id as revision_id, r.number into v_programme
    from programme p join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.activated_at is not null
    where p.clinic_id = v_clinic and p.id = (s ->> 'programmeId')::uuid and p.patient_id = v_patient and r.id = (s ->> 'revisionId')::uuid
      and case when p.state_changed_at <= v_asked then p.state
        else (select h.state from programme_state_change h where h.clinic_id = p.clinic_id and h.programme_id = p.id and h.since <= v_asked
          order by h.since desc, h.id desc limit 1) end = 'active';
  if not found then
    return jsonb_build_object('status', case when exists (select from programme p where p.clinic_id = v_clinic
        and p.id = (s ->> 'programmeId')::uuid and p.patient_id = v_patient and case when p.state_changed_at <= v_asked then p.state
          else (select h.state from programme_state_change h where h.clinic_id = p.clinic_id and h.programme_id = p.id and h.since <= v_asked
            order by h.since desc, h.id desc limit 1) end = 'active')
      then 'stale_revision' else 'programme_not_active' end);
  end if;
  if exists (select from programme_revision later where later.clinic_id = v_clinic and later.programme_id = (s ->> 'programmeId')::uuid
      and later.number > v_programme.number and later.activated_at <= v_asked) then
    return jsonb_build_object('status', 'stale_revision');
  end if;
  -- Each session needs a warning-signs check of its own, clear and at most half a day old.
  if s ->> 'source' = 'app' and not exists (
    select from warning_check w where w.clinic_id = v_clinic and w.patient_id = v_patient and w.id = (s ->> 'warningCheckId')::uuid
      and not w.positive and w.answered_at > (s ->> 'finishedAt')::timestamptz - interval '12 hours'
      and not exists (select from session o where o.clinic_id = v_clinic and o.warning_check_id = w.id)) then
    return jsonb_build_object('status', 'check_missing');
  end if;
  -- It begins with its check; one that was done away from here begins on its day. Later than that the confirmation may run out.
  select (w.answered_at at time zone cl.time_zone)::date into v_begun
    from warning_check w join clinic cl on cl.id = w.clinic_id
    where w.clinic_id = v_clinic and w.patient_id = v_patient and w.id = (s ->> 'warningCheckId')::uuid;
  if not exists (
    select from confirmation c join programme p on p.clinic_id = c.clinic_id and p.episode_id = c.episode_id
    where c.clinic_id = v_clinic and p.id = (s ->> 'programmeId')::uuid and c.expires_on > coalesce(v_begun, v_day)
      and (c.state = 'confirmed' or (c.state in ('suspended', 'revoked', 'expired') and c.state_changed_at > v_asked))) then
    return jsonb_build_object('status', 'confirmation_over');
  end if;

  select count(*), sum(app.sets_of_item(i.sets, i.side)), sum(least(d."setsDone", app.sets_of_item(i.sets, i.side)))
    into v_items, v_prescribed, v_done
    from jsonb_to_recordset(payload -> 'items') as d("itemId" uuid, "setsDone" int)
    join programme_item i on i.clinic_id = v_clinic and i.id = d."itemId" and i.revision_id = v_programme.revision_id;
  if v_items = 0 or v_items <> jsonb_array_length(payload -> 'items') then
    return jsonb_build_object('status', 'unknown_item');
  end if;

  -- A day's sessions are numbered by when they began, in whatever order they arrive; paper has its own numbers below them.
  select coalesce(max(o.slot), 0) + 1 into v_slot from session o where o.clinic_id = v_clinic and o.patient_id = v_patient and o.local_day = v_day
    and (o.source = 'paper' or (o.started_at, o.id) < (v_started, v_id));
  for v_later in select o.id from session o where o.clinic_id = v_clinic and o.patient_id = v_patient and o.local_day = v_day
      and o.slot >= v_slot order by o.slot desc loop
    update session set slot = slot + 1 where clinic_id = v_clinic and id = v_later.id;
  end loop;

  insert into session (id, clinic_id, patient_id, programme_id, revision_id, warning_check_id, local_day, slot, variant, source,
      started_at, finished_at, retrospective, sets_prescribed, sets_done, payload_hash)
    values (v_id, v_clinic, v_patient, (s ->> 'programmeId')::uuid, v_programme.revision_id, (s ->> 'warningCheckId')::uuid, v_day, v_slot,
      (s ->> 'variant')::variant_kind, (s ->> 'source')::session_source, v_started, (s ->> 'finishedAt')::timestamptz,
      (s ->> 'retrospective')::boolean, v_prescribed, v_done, v_hash);

  insert into session_item (clinic_id, patient_id, session_id, position, item_id, sets_prescribed, sets_done, reps_done, weight_kg, band,
      skip_reason, difficulty)
    select v_clinic, v_patient, v_id, d.position, i.id, app.sets_of_item(i.sets, i.side), (d.entry ->> 'setsDone')::int, (d.entry ->> 'repsDone')::int,
      (d.entry ->> 'weightKg')::double precision, (d.entry ->> 'band')::band_colour, d.entry ->> 'skipReason', d.entry ->> 'difficulty'
    from jsonb_array_elements(payload -> 'items') with ordinality as d(entry, position)
    -- Through the revision's own index: the planner takes a jsonb list for a hundred rows and would read every item of the clinic.
    join programme_item i on i.clinic_id = v_clinic and i.id = (d.entry ->> 'itemId')::uuid and i.revision_id = v_programme.revision_id;

  insert into check_in (clinic_id, patient_id, session_id, back_pain_before, knee_pain_before, site_before, back_pain_max, knee_pain_max,
      site_after, spread_reverted, new_weakness, new_numbness, effort, note, response_colour, response_reasons, response_provisional, settings_number)
    values (v_clinic, v_patient, v_id, (c ->> 'backPainBefore')::int, (c ->> 'kneePainBefore')::int, (c ->> 'siteBefore')::int,
      (c ->> 'backPainMax')::int, (c ->> 'kneePainMax')::int, (c ->> 'siteAfter')::int, (c ->> 'spreadReverted')::boolean,
      (c ->> 'newWeakness')::boolean, (c ->> 'newNumbness')::boolean, (c ->> 'effort')::int, c ->> 'note', c ->> 'responseColour',
      array(select jsonb_array_elements_text(c -> 'responseReasons')), (c ->> 'responseProvisional')::boolean, (c ->> 'settingsNumber')::int);

  -- Full from 80 % of the sets, part from one set on (clinical.md 8); no set at all is a visit, not a session done.
  -- What was due stands there already, or is written when the day is opened: logging never asks the plan (ADR 25).
  insert into patient_day as day (clinic_id, patient_id, local_day, sessions_full, sessions_part, sessions_app, sessions_paper,
      sessions_retrospective, sets_prescribed, sets_done, back_pain_max, knee_pain_max, furthest_site, effort_max, worst_response)
    values (v_clinic, v_patient, v_day, (v_done * 5 >= v_prescribed * 4)::int, (v_done > 0 and v_done * 5 < v_prescribed * 4)::int,
      (s ->> 'source' = 'app')::int, (s ->> 'source' = 'paper')::int, (s ->> 'retrospective')::boolean::int, v_prescribed, v_done, (c ->> 'backPainMax')::int, (c ->> 'kneePainMax')::int, (c ->> 'siteAfter')::int, (c ->> 'effort')::int,
      app.response_rank(c ->> 'responseColour'))
    on conflict (clinic_id, patient_id, local_day) do update set
      sessions_full = day.sessions_full + excluded.sessions_full,
      sessions_part = day.sessions_part + excluded.sessions_part,
      sessions_app = day.sessions_app + excluded.sessions_app,
      sessions_paper = day.sessions_paper + excluded.sessions_paper,
      sessions_retrospective = day.sessions_retrospective + excluded.sessions_retrospective,
      sets_prescribed = day.sets_prescribed + excluded.sets_prescribed,
      sets_done = day.sets_done + excluded.sets_done,
      back_pain_max = greatest(day.back_pain_max, excluded.back_pain_max),
      knee_pain_max = greatest(day.knee_pain_max, excluded.knee_pain_max),
      furthest_site = greatest(day.furthest_site, excluded.furthest_site),
      effort_max = greatest(day.effort_max, excluded.effort_max),
      worst_response = greatest(day.worst_response, excluded.worst_response);

  insert into alert (id, clinic_id, patient_id, kind, level, session_id)
    select app.uuidv7(), v_clinic, v_patient, a.kind, a.level, v_id
    from jsonb_to_recordset(payload -> 'alerts') as a(kind text, level alert_level);

  insert into audit_event (id, clinic_id, actor_kind, actor_id, patient_id, action, subject_kind, subject_id, detail)
    values (app.uuidv7(), v_clinic, case when app.is_staff() then 'staff' else 'patient' end, app.actor_id(), v_patient,
      'session.record', 'session', v_id, jsonb_build_object('items', v_items, 'source', s ->> 'source'));

  if e is not null then
    perform app.keep_synced_event(v_patient, e);
  end if;
  return jsonb_build_object('status', 'recorded', 'slot', v_slot);
end
$$;
-- Replacing took the setting away (migration plan_of_the_hot_write).
alter function app.record_session(jsonb) set plan_cache_mode = force_generic_plan;

-- What stands so far.
update patient_day d set sessions_app = s.app, sessions_paper = s.paper, sessions_retrospective = s.retrospective
  from (select clinic_id, patient_id, local_day, count(*) filter (where source = 'app') as app, count(*) filter (where source = 'paper') as paper,
      count(*) filter (where retrospective) as retrospective
    from session group by clinic_id, patient_id, local_day) s
  where d.clinic_id = s.clinic_id and d.patient_id = s.patient_id and d.local_day = s.local_day;
select app.open_days(id, (now() at time zone time_zone)::date) from clinic;
