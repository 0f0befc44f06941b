-- Why: logging a session is the one hot write. Round trips cost more than rows, so that the whole of it (scope, idempotency,
-- session, items, check-in, roll-up, alerts, audit) is one statement. Decisions stay in lib/domain: the response and the alerts
-- arrive decided; this only checks that what it writes belongs together.

-- UUIDv7: 48 bits of milliseconds, then random; PostgreSQL has its own only from 18 on.
create function app.uuidv7() returns uuid language sql volatile
  return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid;

-- Sets that count for an item: each side counts when both are done. The same as `setsOfItem` of lib/domain/sessions.
create function app.sets_of_item(sets int, side item_side) returns int language sql immutable
  return sets * case side when 'both' then 2 else 1 end;

-- Order of severity of a response, as stored in patient_day.worst_response.
create function app.response_rank(colour text) returns int language sql immutable
  return case colour when 'green' then 1 when 'amber' then 2 when 'incomplete' then 3 when 'red' then 4 when 'red_flag' then 5 else 0 end;

-- The same as withScope() for a single statement.
create function app.enter_scope(clinic uuid, actor uuid, patient uuid) returns void language sql volatile
begin atomic
  select set_config('role', 'plumbline_app', true), set_config('app.clinic_id', clinic::text, true),
    set_config('app.actor_id', actor::text, true), set_config('app.patient_id', coalesce(patient::text, ''), true);
end;

-- Writes one session inside the scope that is set. Answers {"status": "recorded" | "duplicate" | "payload_mismatch" |
-- "programme_not_active" | "stale_revision" | "check_missing" | "unknown_item"}, and with the first two the slot.
create function app.record_session(payload jsonb) returns jsonb language plpgsql volatile as $$
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

-- Scope and session in one round trip.
create function app.record_session_as(clinic uuid, actor uuid, patient uuid, payload jsonb) returns jsonb language plpgsql volatile as $$
begin
  perform app.enter_scope(clinic, actor, patient);
  return app.record_session(payload);
end
$$;

-- The only thing that a patient's scope can do to a programme: stop it for safety. From the given day on the schedule is paused,
-- so that suspended time never counts as missed. A red flag or a neurological change suspends the confirmation too (clinical.md 1.6, 2.2).
create function app.halt_programme(target uuid, new_state programme_state, reason text, from_day date, with_confirmation boolean) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  p programme;
begin
  select * into p from programme where id = target and app.sees(clinic_id, patient_id) for update;
  if not found or new_state not in ('paused', 'suspended') or p.state not in ('active', 'paused') or p.state = new_state then
    return false;
  end if;
  update programme set state = new_state, state_reason = reason, state_changed_at = clock_timestamp(), version = version + 1 where id = p.id;
  if p.state = 'active' then
    -- A window that began today has no earlier day to keep: it becomes the pause itself.
    update programme_window w set kind = 'paused' where w.programme_id = p.id and w.ends_on is null and w.starts_on >= from_day;
    if not found then
      with closed as (
        update programme_window w set ends_on = from_day - 1 where w.programme_id = p.id and w.ends_on is null returning w.*
      )
      insert into programme_window (id, clinic_id, patient_id, programme_id, revision_id, kind, starts_on, weekdays, sessions_per_day)
        select app.uuidv7(), clinic_id, patient_id, programme_id, revision_id, 'paused', from_day, weekdays, sessions_per_day from closed;
    end if;
  end if;
  if with_confirmation then
    update confirmation set state = 'suspended', state_reason = reason, state_changed_at = clock_timestamp(), version = version + 1
      where clinic_id = p.clinic_id and episode_id = p.episode_id and state = 'confirmed';
  end if;
  return true;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.clinic_id(), app.actor_id(), app.patient_id(), app.is_staff(), app.sees(uuid, uuid), app.uuidv7(),
  app.sets_of_item(int, item_side), app.response_rank(text), app.record_session(jsonb),
  app.halt_programme(uuid, programme_state, text, date, boolean) to plumbline_app;
