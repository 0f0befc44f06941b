-- Why: what a device did without a signal arrives late, twice and in any order (ADR 19). A ledger of what has arrived, written with its
-- effect; and since when a programme was what, because a session is held against the moment at which it began.

-- CreateTable
CREATE TABLE "synced_event" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload_hash" BYTEA NOT NULL,
    "outcome" TEXT,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "synced_event_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "programme_state_change" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "state" "programme_state" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_state_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "programme_state_change_clinic_id_programme_id_since_idx" ON "programme_state_change"("clinic_id", "programme_id", "since" DESC);

-- AddForeignKey
ALTER TABLE "programme_state_change" ADD CONSTRAINT "programme_state_change_clinic_id_programme_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "programme_id", "patient_id") REFERENCES "programme"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "synced_event" ADD CONSTRAINT "synced_event_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table synced_event
  add constraint synced_event_kind check (kind in ('warning_check', 'session', 'next_morning', 'missed')),
  add constraint synced_event_outcome check (outcome in ('stop', 'paused')),
  add constraint synced_event_hash check (length(payload_hash) = 32);
alter table synced_event enable row level security;
alter table synced_event force row level security;
create policy system_all on synced_event to current_user using (true) with check (true);
create policy scope_all on synced_event to plumbline_app using (app.sees(clinic_id, patient_id)) with check (app.sees(clinic_id, patient_id));
-- Written once and never changed.
grant select, insert on synced_event to plumbline_app;

alter table programme_state_change enable row level security;
alter table programme_state_change force row level security;
create policy system_all on programme_state_change to current_user using (true) with check (true);
create policy scope_read on programme_state_change for select to plumbline_app using (app.sees(clinic_id, patient_id));
grant select on programme_state_change to plumbline_app;

-- Only the trigger writes it, so that no change of a programme can forget to.
create function app.keep_programme_state() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.state is distinct from old.state then
    insert into programme_state_change (id, clinic_id, patient_id, programme_id, state, since)
      values (app.uuidv7(), new.clinic_id, new.patient_id, new.id, new.state,
        case when tg_op = 'INSERT' or new.state_changed_at is distinct from old.state_changed_at then new.state_changed_at else clock_timestamp() end);
  end if;
  return null;
end
$$;
revoke execute on function app.keep_programme_state() from public;
insert into programme_state_change (id, clinic_id, patient_id, programme_id, state, since)
  select app.uuidv7(), clinic_id, patient_id, id, state, state_changed_at from programme;
create trigger programme_state_is_kept after insert or update of state on programme
  for each row execute function app.keep_programme_state();

create function app.keep_synced_event(patient uuid, e jsonb) returns void language sql volatile as $$
  insert into synced_event (clinic_id, patient_id, id, kind, payload_hash, outcome, happened_at)
    values (app.clinic_id(), patient, (e ->> 'id')::uuid, e ->> 'kind', decode(e ->> 'payloadHash', 'hex'), e ->> 'outcome', (e ->> 'happenedAt')::timestamptz)
$$;
revoke execute on function app.keep_synced_event(uuid, jsonb) from public;
grant execute on function app.keep_synced_event(uuid, jsonb) to plumbline_app;

-- What a batch is held against, in one round trip: what has arrived already, and since when each plan was what.
create function app.sync_facts(patient uuid, ids uuid[]) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'had', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'hash', encode(l.payload_hash, 'hex'), 'outcome', l.outcome)), '[]')
      from synced_event l where l.clinic_id = app.clinic_id() and l.patient_id = patient and l.id = any(ids)),
    'revisionId', (select r.id from (select p.* from programme p where p.clinic_id = app.clinic_id() and p.patient_id = patient
        and p.state in ('active', 'paused', 'suspended') order by p.created_at desc, p.id desc limit 1) p
      join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.number = p.current_revision
      where p.state = 'active'),
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id,
        'revisions', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number,
            'activatedAtMs', (extract(epoch from r.activated_at) * 1000)::bigint)), '[]')
          from programme_revision r where r.clinic_id = p.clinic_id and r.programme_id = p.id and r.activated_at is not null),
        'states', (select coalesce(jsonb_agg(jsonb_build_object('state', h.state, 'sinceMs', (extract(epoch from h.since) * 1000)::bigint)
            order by h.since, h.id), '[]')
          from programme_state_change h where h.clinic_id = p.clinic_id and h.programme_id = p.id),
        'confirmations', (select coalesce(jsonb_agg(jsonb_build_object('expiresOn', c.expires_on,
            'endedAtMs', case when c.state <> 'confirmed' then (extract(epoch from c.state_changed_at) * 1000)::bigint end)), '[]')
          from confirmation c where c.clinic_id = p.clinic_id and c.episode_id = p.episode_id
            and c.state in ('confirmed', 'suspended', 'revoked', 'expired')))), '[]')
      from programme p where p.clinic_id = app.clinic_id() and p.patient_id = patient and p.current_revision is not null))
$$;
create function app.sync_facts_as(clinic uuid, actor uuid, patient uuid, ids uuid[]) returns jsonb language plpgsql volatile as $$
begin
  perform app.enter_scope(clinic, actor, patient);
  return app.sync_facts(patient, ids);
end
$$;
revoke execute on function app.sync_facts(uuid, uuid[]), app.sync_facts_as(uuid, uuid, uuid, uuid[]) from public;
grant execute on function app.sync_facts(uuid, uuid[]) to plumbline_app;

-- Takes what a device sends: its ledger row in the same statement, and held against what was in force when it began.
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

  if e is not null then
    perform app.keep_synced_event(v_patient, e);
  end if;
  return jsonb_build_object('status', 'recorded', 'slot', v_slot);
end
$$;
-- Replacing took the setting away (migration plan_of_the_hot_write).
alter function app.record_session(jsonb) set plan_cache_mode = force_generic_plan;
