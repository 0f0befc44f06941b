-- Why: three ways past the confirmation (hazard H05). A record could be edited by way of "draft" and moved back in force without a new
-- signature; a programme could become active behind a confirmation that had run out by its date; and a session could begin after it.

-- A record is signed when it is written: a new signature writes a new record, and none is ever moved back in force. The same table as
-- movesOfRecord() of lib/domain/assessment/confirmation-state.ts.
create or replace function app.refuse_move_of_confirmation() returns trigger language plpgsql as $$
begin
  if (old.state::text || ' ' || new.state::text) not in (
    'draft provisional', 'draft revoked', 'draft expired',
    'provisional revoked', 'provisional expired',
    'confirmed suspended', 'confirmed revoked', 'confirmed expired',
    'suspended revoked', 'suspended expired',
    'expired revoked'
  ) then
    raise exception 'confirmation_move' using errcode = 'check_violation', constraint = 'confirmation_moves_by_its_table';
  end if;
  return new;
end
$$;

create or replace function app.refuse_change_of_signed_statement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or
    (to_jsonb(new) - array['state', 'state_reason', 'state_changed_at', 'version']) is distinct from
    (to_jsonb(old) - array['state', 'state_reason', 'state_changed_at', 'version']) then
    raise exception 'confirmation_signed' using errcode = 'check_violation', constraint = 'confirmation_statement_is_final';
  end if;
  return new;
end
$$;

-- Today in the clinic's own zone, by the database's clock.
create function app.today_of(clinic uuid) returns date language sql stable security definer set search_path = public, pg_temp
  return (select (now() at time zone c.time_zone)::date from clinic c where c.id = clinic);
revoke execute on function app.today_of(uuid) from public;

create or replace function app.check_active_is_confirmed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from programme p
    where p.clinic_id = new.clinic_id and p.episode_id = new.episode_id and p.state = 'active'
      and not exists (
        select from confirmation c
        where c.clinic_id = p.clinic_id and c.episode_id = p.episode_id and c.state = 'confirmed'
          and c.expires_on > app.today_of(p.clinic_id))
  ) then
    raise exception 'programme_without_confirmation' using errcode = 'check_violation', constraint = 'programme_active_is_confirmed';
  end if;
  return null;
end
$$;

-- Answers one more status: "confirmation_over". A session that began before is taken in, also a day later.
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
begin
  -- One session of a patient at a time: slots stay gapless and a repeated delivery waits for the first.
  perform pg_advisory_xact_lock(hashtextextended(v_patient::text, 7));

  select e.payload_hash, e.slot into v_earlier from session e where e.clinic_id = v_clinic and e.id = v_id;
  if found then
    return jsonb_build_object('status', case when v_earlier.payload_hash = v_hash then 'duplicate' else 'payload_mismatch' end, 'slot', v_earlier.slot);
  end if;

  select p.state, r.id as revision_id into v_programme
    from programme p join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.number = p.current_revision
    where p.clinic_id = v_clinic and p.id = (s ->> 'programmeId')::uuid and p.patient_id = v_patient;
  if not found or v_programme.state <> 'active' then
    return jsonb_build_object('status', 'programme_not_active');
  end if;
  if v_programme.revision_id <> (s ->> 'revisionId')::uuid then
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
    where c.clinic_id = v_clinic and p.id = (s ->> 'programmeId')::uuid and c.state = 'confirmed' and c.expires_on > coalesce(v_begun, v_day)) then
    return jsonb_build_object('status', 'confirmation_over');
  end if;

  select count(*), sum(app.sets_of_item(i.sets, i.side)), sum(least(d."setsDone", app.sets_of_item(i.sets, i.side)))
    into v_items, v_prescribed, v_done
    from jsonb_to_recordset(payload -> 'items') as d("itemId" uuid, "setsDone" int)
    join programme_item i on i.clinic_id = v_clinic and i.id = d."itemId" and i.revision_id = v_programme.revision_id;
  if v_items = 0 or v_items <> jsonb_array_length(payload -> 'items') then
    return jsonb_build_object('status', 'unknown_item');
  end if;

  select coalesce(max(e.slot), 0) + 1 into v_slot from session e where e.clinic_id = v_clinic and e.patient_id = v_patient and e.local_day = v_day;

  insert into session (id, clinic_id, patient_id, programme_id, revision_id, warning_check_id, local_day, slot, variant, source,
      started_at, finished_at, retrospective, sets_prescribed, sets_done, payload_hash)
    values (v_id, v_clinic, v_patient, (s ->> 'programmeId')::uuid, v_programme.revision_id, (s ->> 'warningCheckId')::uuid, v_day, v_slot,
      (s ->> 'variant')::variant_kind, (s ->> 'source')::session_source, (s ->> 'startedAt')::timestamptz, (s ->> 'finishedAt')::timestamptz,
      (s ->> 'retrospective')::boolean, v_prescribed, v_done, v_hash);

  insert into session_item (clinic_id, patient_id, session_id, position, item_id, sets_prescribed, sets_done, reps_done, skip_reason, difficulty)
    select v_clinic, v_patient, v_id, d.position, i.id, app.sets_of_item(i.sets, i.side), (d.entry ->> 'setsDone')::int, (d.entry ->> 'repsDone')::int,
      d.entry ->> 'skipReason', d.entry ->> 'difficulty'
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
  insert into patient_day as day (clinic_id, patient_id, local_day, sessions_full, sessions_part, sets_prescribed, sets_done,
      back_pain_max, knee_pain_max, furthest_site, effort_max, worst_response)
    values (v_clinic, v_patient, v_day, (v_done * 5 >= v_prescribed * 4)::int, (v_done > 0 and v_done * 5 < v_prescribed * 4)::int,
      v_prescribed, v_done, (c ->> 'backPainMax')::int, (c ->> 'kneePainMax')::int, (c ->> 'siteAfter')::int, (c ->> 'effort')::int,
      app.response_rank(c ->> 'responseColour'))
    on conflict (clinic_id, patient_id, local_day) do update set
      sessions_full = day.sessions_full + excluded.sessions_full,
      sessions_part = day.sessions_part + excluded.sessions_part,
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

  return jsonb_build_object('status', 'recorded', 'slot', v_slot);
end
$$;
-- Replacing took the setting away (migration plan_of_the_hot_write).
alter function app.record_session(jsonb) set plan_cache_mode = force_generic_plan;

-- Until when the programme is confirmed comes with it.
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
      join member m on m.clinic_id = r.clinic_id and m.id = r.created_by),
    ph as (
      select ph.*, r.phase_started_on, r.programme_id from r
      join programme_phase ph on ph.clinic_id = r.clinic_id and ph.revision_id = r.id and ph.position = r.current_phase)
    select jsonb_build_object(
      'programme', (select jsonb_build_object('id', id, 'state', state, 'stateReason', state_reason, 'side', side,
        'confirmedUntil', (select max(c.expires_on) from confirmation c
          where c.clinic_id = p.clinic_id and c.episode_id = p.episode_id and c.state = 'confirmed')) from p),
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
