-- Why: rules that must never break hold whatever code asks. Prisma cannot express them, hence written by hand.

create extension if not exists btree_gist;

-- Ranges ------------------------------------------------------------------------------------------------------------
alter table clinic
  add constraint clinic_text_length check (length(name) between 1 and 120 and length(emergency_number) between 2 and 20 and length(emergency_place) between 1 and 60),
  add constraint clinic_minutes_budget check (minutes_budget between 5 and 120);
alter table member
  add constraint member_name_length check (length(name) between 1 and 120),
  add constraint member_has_role check (cardinality(roles) >= 1);
alter table patient
  add constraint patient_name_length check (length(given_name) between 1 and 80 and length(family_name) between 1 and 80),
  -- A day of grace for zones ahead of UTC.
  add constraint patient_born check (date_of_birth >= date '1900-01-01' and date_of_birth <= (created_at at time zone 'UTC')::date + 1);
alter table auth_session
  add constraint auth_session_one_owner check (num_nonnulls(member_id, patient_id) = 1);
alter table episode
  add constraint episode_days check (closed_on is null or closed_on >= opened_on);
alter table assessment
  add constraint assessment_signed check ((state = 'signed') = (signed_at is not null));
alter table confirmation
  add constraint confirmation_conditions check (cardinality(conditions) >= 1 and primary_condition = any (conditions)),
  add constraint confirmation_reasoned check (length(btrim(reasoning)) between 1 and 4000),
  add constraint confirmation_registered check (length(btrim(registration_number)) > 0 and length(btrim(registration_body)) > 0),
  -- Twelve weeks without a review (clinical.md 1.6).
  add constraint confirmation_expiry check (expires_on <= (signed_at at time zone 'UTC')::date + 85);
alter table programme_item
  add constraint programme_item_dose check (
    sets between 1 and 5 and rest_seconds between 0 and 300 and sessions_per_day between 1 and 10 and days_per_week between 1 and 7
    and (reps is null or reps between 1 and 50) and (hold_seconds is null or hold_seconds between 1 and 120)
    and (duration_seconds is null or duration_seconds between 10 and 3600)),
  add constraint programme_item_mode check (case mode
    when 'reps' then reps is not null and duration_seconds is null
    when 'hold' then reps is not null and hold_seconds is not null and duration_seconds is null
    else duration_seconds is not null and reps is null and hold_seconds is null end),
  add constraint programme_item_note_length check (length(note) <= 500 and length(override_reason) <= 500);
alter table programme_revision
  add constraint programme_revision_schedule check (sessions_per_day between 1 and 10 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(weekdays) between 1 and 7),
  add constraint programme_revision_activated check ((activated_at is null) = (effective_from is null));
alter table programme_window
  add constraint programme_window_days check (ends_on is null or ends_on >= starts_on),
  add constraint programme_window_weekdays check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and sessions_per_day between 1 and 10);
alter table session
  add constraint session_times check (finished_at >= started_at),
  add constraint session_slot check (slot between 1 and 20),
  add constraint session_sets check (sets_done >= 0 and sets_prescribed >= 1);
alter table session_item
  add constraint session_item_sets check (sets_done between 0 and 30 and sets_prescribed between 1 and 10),
  add constraint session_item_words check (
    (skip_reason is null or skip_reason in ('pain', 'time', 'forgot', 'unsure_how', 'unwell', 'equipment', 'other'))
    and (difficulty is null or difficulty in ('too_easy', 'right', 'too_hard', 'hurts')));
alter table check_in
  add constraint check_in_scores check (
    back_pain_before between 0 and 10 and knee_pain_before between 0 and 10 and back_pain_max between 0 and 10
    and knee_pain_max between 0 and 10 and effort between 0 and 10 and site_before between 0 and 6 and site_after between 0 and 6
    and (site_next_day is null or site_next_day between 0 and 6)),
  add constraint check_in_response check (response_colour in ('green', 'amber', 'red', 'incomplete', 'red_flag')),
  add constraint check_in_note_length check (length(note) <= 2000);
alter table warning_check
  add constraint warning_check_positive check (positive = (bladder_bowel_saddle or both_legs or new_weakness or new_numbness or unwell_fever or fall_injury)),
  add constraint warning_check_scores check (
    (back_pain_before is null or back_pain_before between 0 and 10) and (knee_pain_before is null or knee_pain_before between 0 and 10)
    and (site_before is null or site_before between 0 and 6));
alter table missed_report
  add constraint missed_report_words check (reason in ('pain', 'time', 'forgot', 'unsure_how', 'unwell', 'equipment', 'other') and slot between 1 and 20);
alter table patient_day
  add constraint patient_day_ranges check (
    sessions_full >= 0 and sessions_part >= 0 and told_not_done >= 0 and sets_done >= 0 and sets_prescribed >= 0
    and worst_response between 0 and 5);
alter table alert
  add constraint alert_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null)
    and (acknowledged_at is null or length(btrim(outcome)) between 1 and 2000));
alter table message
  add constraint message_length check (length(btrim(body)) between 1 and 2000);

-- One of a kind -----------------------------------------------------------------------------------------------------
create unique index programme_one_live_per_episode on programme (clinic_id, episode_id) where state in ('active', 'paused', 'suspended');
create unique index programme_one_draft_per_episode on programme (clinic_id, episode_id) where state = 'draft';
create unique index programme_revision_one_draft on programme_revision (clinic_id, programme_id) where activated_at is null;
create unique index confirmation_one_live_per_episode on confirmation (clinic_id, episode_id) where state in ('provisional', 'confirmed', 'suspended');
create unique index assessment_one_draft_per_episode on assessment (clinic_id, episode_id) where state = 'draft';
create unique index session_one_per_warning_check on session (clinic_id, warning_check_id) where warning_check_id is not null;
-- Shipped content has no clinic, and unique treats nulls as different.
create unique index exercise_shipped_slug on exercise (slug) where clinic_id is null;
create unique index ladder_shipped_slug on ladder (slug) where clinic_id is null;
create unique index modifier_shipped_key on modifier (key) where clinic_id is null;
create unique index template_shipped_slug on template (slug) where clinic_id is null;

alter table programme_window add constraint programme_window_no_overlap
  exclude using gist (programme_id with =, daterange(starts_on, ends_on, '[]') with &&);

-- Rules that span tables ------------------------------------------------------------------------------------------------
-- Deferred to the commit, so that one transaction may revoke a confirmation and stop the programme in any order.
create function app.check_active_is_confirmed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from programme p
    where p.clinic_id = new.clinic_id and p.episode_id = new.episode_id and p.state = 'active'
      and not exists (
        select from confirmation c
        where c.clinic_id = p.clinic_id and c.episode_id = p.episode_id and c.state = 'confirmed')
  ) then
    raise exception 'programme_without_confirmation' using errcode = 'check_violation', constraint = 'programme_active_is_confirmed';
  end if;
  return null;
end
$$;
create constraint trigger programme_active_is_confirmed after insert or update of state, episode_id on programme
  deferrable initially deferred for each row execute function app.check_active_is_confirmed();
create constraint trigger confirmation_backs_active_programme after update of state, episode_id on confirmation
  deferrable initially deferred for each row execute function app.check_active_is_confirmed();

-- An active programme has a revision in force.
alter table programme add constraint programme_active_has_revision check (state in ('draft', 'stopped') or current_revision is not null);

-- What was signed or given never changes.
create function app.refuse_change_of_signed_assessment() returns trigger language plpgsql as $$
begin
  if old.state = 'signed' then
    raise exception 'assessment_signed' using errcode = 'check_violation', constraint = 'assessment_signed_is_final';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger assessment_signed_is_final before update or delete on assessment
  for each row execute function app.refuse_change_of_signed_assessment();

create function app.refuse_change_of_signed_statement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'draft' and
    (to_jsonb(new) - array['state', 'state_reason', 'state_changed_at', 'version']) is distinct from
    (to_jsonb(old) - array['state', 'state_reason', 'state_changed_at', 'version']) then
    raise exception 'confirmation_signed' using errcode = 'check_violation', constraint = 'confirmation_statement_is_final';
  end if;
  return new;
end
$$;
create trigger confirmation_statement_is_final before update or delete on confirmation
  for each row execute function app.refuse_change_of_signed_statement();

create function app.refuse_change_of_activated_revision() returns trigger language plpgsql as $$
begin
  if old.activated_at is not null then
    raise exception 'revision_activated' using errcode = 'check_violation', constraint = 'programme_revision_is_final';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger programme_revision_is_final before update or delete on programme_revision
  for each row execute function app.refuse_change_of_activated_revision();

create function app.refuse_change_in_activated_revision() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  revision uuid := case tg_op when 'DELETE' then old.revision_id else new.revision_id end;
begin
  if exists (select from programme_revision r where r.id = revision and r.activated_at is not null) then
    raise exception 'revision_activated' using errcode = 'check_violation', constraint = 'programme_revision_is_final';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger programme_phase_is_final before insert or update or delete on programme_phase
  for each row execute function app.refuse_change_in_activated_revision();
create trigger programme_item_is_final before insert or update or delete on programme_item
  for each row execute function app.refuse_change_in_activated_revision();
create trigger programme_variant_is_final before insert or update or delete on programme_variant
  for each row execute function app.refuse_change_in_activated_revision();
create trigger programme_goal_is_final before insert or update or delete on programme_goal
  for each row execute function app.refuse_change_in_activated_revision();

-- An item's exercise is shipped content or the clinic's own.
create function app.check_item_exercise() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from exercise e where e.id = new.exercise_id and e.clinic_id is not null and e.clinic_id <> new.clinic_id) then
    raise exception 'foreign_exercise' using errcode = 'check_violation', constraint = 'programme_item_own_exercise';
  end if;
  return new;
end
$$;
create trigger programme_item_own_exercise before insert or update of exercise_id on programme_item
  for each row execute function app.check_item_exercise();

-- At most five devices a patient, also when two sign in at the same moment.
create function app.check_device_limit() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.patient_id is not null then
    perform pg_advisory_xact_lock(hashtextextended(new.patient_id::text, 5));
    if (select count(*) from auth_session s
        where s.clinic_id = new.clinic_id and s.patient_id = new.patient_id
          and s.revoked_at is null and s.idle_expires_at > now()) >= 5 then
      raise exception 'too_many_devices' using errcode = 'check_violation', constraint = 'auth_session_five_devices';
    end if;
  end if;
  return new;
end
$$;
create trigger auth_session_five_devices before insert on auth_session
  for each row execute function app.check_device_limit();
