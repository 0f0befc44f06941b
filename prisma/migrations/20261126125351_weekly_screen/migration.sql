-- Why: the weekly questions to a patient (clinical.md 2.1, 2.3) are other questions than the six before a session, and open no session:
-- a table of their own. What was answered never changes; the one thing that may be added is "I pressed this by mistake".
create table weekly_screen (
  id uuid not null,
  clinic_id uuid not null,
  patient_id uuid not null,
  answered_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default current_timestamp,
  -- The questions answered yes, and those left open beside a yes: all others were answered no.
  positives text[] not null,
  open text[] not null default '{}',
  urgency text,
  settings_number integer not null,
  mistake_at timestamptz(3),
  constraint weekly_screen_pkey primary key (id),
  constraint weekly_screen_clinic_id_patient_id_fkey foreign key (clinic_id, patient_id)
    references patient (clinic_id, id) on delete restrict on update cascade,
  constraint weekly_screen_questions check (
    positives <@ array['saddle', 'pee', 'poo', 'sex', 'both_legs', 'weakness', 'fever', 'fall', 'weight_or_cancer']
    and open <@ array['saddle', 'pee', 'poo', 'sex', 'both_legs', 'weakness', 'fever', 'fall', 'weight_or_cancer']
    and not positives && open),
  -- Nothing open without a yes: an unanswered question is never a no (hazard H01).
  constraint weekly_screen_complete check (cardinality(open) = 0 or cardinality(positives) > 0),
  constraint weekly_screen_urgency check (case when cardinality(positives) = 0 then urgency is null and mistake_at is null
    else urgency is not null and urgency in ('urgent', 'same_day', 'emergency') end)
);
create unique index weekly_screen_clinic_id_id_key on weekly_screen (clinic_id, id);
create unique index weekly_screen_clinic_id_id_patient_id_key on weekly_screen (clinic_id, id, patient_id);
create index weekly_screen_clinic_id_patient_id_answered_at_idx on weekly_screen (clinic_id, patient_id, answered_at desc);

alter table weekly_screen enable row level security;
alter table weekly_screen force row level security;
create policy system_all on weekly_screen to current_user using (true) with check (true);
create policy scope_all on weekly_screen to plumbline_app
  using (app.sees(clinic_id, patient_id)) with check (app.sees(clinic_id, patient_id));
grant select, insert on weekly_screen to plumbline_app;
grant update (mistake_at) on weekly_screen to plumbline_app;

create function app.refuse_change_of_weekly_screen() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'mistake_at') is distinct from (to_jsonb(old) - 'mistake_at') or old.mistake_at is not null then
    raise exception 'weekly_screen' using errcode = 'check_violation', constraint = 'weekly_screen_is_final';
  end if;
  return new;
end
$$;
create trigger weekly_screen_is_final before update on weekly_screen
  for each row execute function app.refuse_change_of_weekly_screen();

alter table alert add column weekly_screen_id uuid;
alter table alert add constraint alert_clinic_id_weekly_screen_id_patient_id_fkey
  foreign key (clinic_id, weekly_screen_id, patient_id) references weekly_screen (clinic_id, id, patient_id)
  on delete restrict on update cascade;

-- Today's page asks it beside the programme's snapshot: the last weekly screen, or the full one of a signed assessment.
create function app.last_screened_at(patient uuid) returns timestamptz language sql stable as $$
  select greatest(
    (select max(answered_at) from weekly_screen where clinic_id = app.clinic_id() and patient_id = patient),
    (select max(signed_at) from confirmation where clinic_id = app.clinic_id() and patient_id = patient))
$$;

-- Scope and answer in one round trip, as with app.programme_snapshot_as.
create function app.last_screened_at_as(clinic uuid, actor uuid, patient uuid) returns timestamptz
language plpgsql volatile as $$
begin
  perform app.enter_scope(clinic, actor, patient);
  return app.last_screened_at(patient);
end
$$;
revoke execute on function app.last_screened_at(uuid), app.last_screened_at_as(uuid, uuid, uuid) from public;
grant execute on function app.last_screened_at(uuid) to plumbline_app;
