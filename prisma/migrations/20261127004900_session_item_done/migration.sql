-- Why: a patient can say in the player what was really done of an exercise: how often, with what weight, with which band.

-- AlterTable
ALTER TABLE "session_item" ADD COLUMN     "band" "band_colour",
ADD COLUMN     "weight_kg" DOUBLE PRECISION;

alter table session_item
  add constraint session_item_reps check (reps_done between 0 and 999),
  add constraint session_item_weight check (weight_kg between 0 and 200 and weight_kg * 2 = floor(weight_kg * 2));

-- Writes them too.
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
