-- Why: a forgotten `where` must show nothing, a nested write across clinics must fail, and raw SQL must be covered too.
-- Application queries run as plumbline_app inside a transaction whose first statement sets the role and the scope
-- (lib/server/db/scope.ts). Prisma knows neither roles nor policies, hence written by hand.

create schema if not exists app;

do $$
begin
  if not exists (select from pg_roles where rolname = 'plumbline_app') then
    create role plumbline_app nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another database of the same server was migrated at the same moment
end
$$;

do $$
begin
  if not pg_has_role(current_user, 'plumbline_app', 'member') then
    execute format('grant plumbline_app to %I', current_user);
  end if;
end
$$;

-- The scope. Empty or unset means "none", which no row matches.
create function app.clinic_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.clinic_id', true), '')::uuid;
create function app.actor_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.actor_id', true), '')::uuid;
create function app.patient_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.patient_id', true), '')::uuid;

-- True in a staff member's scope, false in a patient's.
create function app.is_staff() returns boolean language sql stable parallel safe
  return app.clinic_id() is not null and app.patient_id() is null;

-- Rows of this clinic, and in a patient's scope only of this patient.
create function app.sees(row_clinic uuid, row_patient uuid) returns boolean language sql stable parallel safe
  return row_clinic = app.clinic_id() and (app.patient_id() is null or row_patient = app.patient_id());

grant usage on schema public, app to plumbline_app;

-- Every table with a clinic gets row-level security, forced for its owner too. The owner (migration, seed, sign-in
-- look-up: systemDb) passes by a policy of its own, so that it need not be a superuser.
do $$
declare t text;
begin
  for t in
    select c.table_name from information_schema.columns c
    where c.table_schema = 'public' and (c.column_name = 'clinic_id' or c.table_name = 'clinic')
    group by 1
  loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy system_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
end
$$;

-- The clinic itself and what belongs to no patient: everybody in it reads, staff write.
create policy scope_read on clinic for select to plumbline_app using (id = app.clinic_id());
create policy scope_update on clinic for update to plumbline_app
  using (id = app.clinic_id() and app.is_staff()) with check (id = app.clinic_id() and app.is_staff());
grant select, update on clinic to plumbline_app;

do $$
declare t text;
begin
  foreach t in array array['clinic_settings', 'member'] loop
    execute format('create policy scope_read on public.%I for select to plumbline_app using (clinic_id = app.clinic_id())', t);
    execute format('create policy scope_insert on public.%I for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('create policy scope_update on public.%I for update to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('grant select, insert, update on public.%I to plumbline_app', t);
  end loop;

  -- Clinical records: staff write, the patient reads what is theirs.
  foreach t in array array['patient', 'episode', 'confirmation', 'programme', 'programme_revision', 'programme_phase',
    'programme_item', 'programme_variant', 'programme_variant_item', 'programme_goal', 'programme_window'] loop
    execute format('create policy scope_read on public.%I for select to plumbline_app using (app.sees(clinic_id, %s))', t,
      case t when 'patient' then 'id' else 'patient_id' end);
    execute format('create policy scope_insert on public.%I for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('create policy scope_update on public.%I for update to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('grant select, insert, update on public.%I to plumbline_app', t);
  end loop;

  -- A draft is rewritten as a whole; a trigger keeps activated revisions from it.
  foreach t in array array['programme_phase', 'programme_item', 'programme_variant', 'programme_variant_item', 'programme_goal'] loop
    execute format('create policy scope_delete on public.%I for delete to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('grant delete on public.%I to plumbline_app', t);
  end loop;

  -- Staff only: a patient's scope does not even read them.
  foreach t in array array['assessment', 'patient_code', 'door_link', 'proposal'] loop
    execute format('create policy scope_all on public.%I to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('grant select, insert, update on public.%I to plumbline_app', t);
  end loop;

  -- What patients log, and what their log causes.
  foreach t in array array['session', 'session_item', 'check_in', 'warning_check', 'missed_report', 'patient_day', 'alert', 'message', 'auth_session'] loop
    execute format('create policy scope_all on public.%I to plumbline_app using (app.sees(clinic_id, patient_id)) with check (app.sees(clinic_id, patient_id))', t);
    execute format('grant select, insert, update on public.%I to plumbline_app', t);
  end loop;

  -- Content: shipped entries for everybody, a clinic's own for itself.
  foreach t in array array['exercise', 'ladder', 'ladder_rung', 'modifier', 'template', 'template_phase', 'template_item', 'template_goal'] loop
    execute format('create policy scope_read on public.%I for select to plumbline_app using (clinic_id is null or clinic_id = app.clinic_id())', t);
    execute format('create policy scope_insert on public.%I for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('create policy scope_update on public.%I for update to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('grant select, insert, update on public.%I to plumbline_app', t);
  end loop;
end
$$;

-- Audit: insert-only. Staff read the clinic's, a patient what concerns them. audit_head belongs to the trigger alone.
create policy scope_read on audit_event for select to plumbline_app using (app.sees(clinic_id, patient_id));
create policy scope_insert on audit_event for insert to plumbline_app
  with check (app.sees(clinic_id, patient_id) and actor_id is not distinct from app.actor_id());
grant select, insert on audit_event to plumbline_app;
