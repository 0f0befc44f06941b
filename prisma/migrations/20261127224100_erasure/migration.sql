-- Why: a patient may ask for erasure (GDPR article 17). The clinic decides with a legal reason, looks a second time, and then everything that says
-- who somebody was or how they were goes in one transaction; the counts of the clinic's overview stay (docs/adr/0028-erasure.md).

-- CreateEnum
CREATE TYPE "data_request_kind" AS ENUM ('copy', 'erasure');

-- AlterTable
ALTER TABLE "data_request" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by" UUID,
ADD COLUMN     "ground" TEXT,
ADD COLUMN     "keep_until" DATE,
ADD COLUMN     "kind" "data_request_kind" NOT NULL DEFAULT 'copy';

-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "erasure" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,
    "device_since" DATE,
    "paper_since" DATE,
    "condition" TEXT,
    "working" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- AddForeignKey
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_clinic_id_decided_by_fkey" FOREIGN KEY ("clinic_id", "decided_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The request --------------------------------------------------------------------------------------------------------
drop index data_request_one_open;
create unique index data_request_one_open on data_request (clinic_id, patient_id, kind) where state in ('open', 'agreed');
alter table data_request drop constraint data_request_closed;
alter table data_request
  add constraint data_request_closed check (case state
    when 'open' then num_nonnulls(released_by, released_until, closed_at, reason, decided_by, decided_at, ground, keep_until) = 0
    when 'released' then kind = 'copy' and num_nonnulls(released_by, released_until, closed_at) = 3
      and num_nonnulls(reason, decided_by, decided_at, ground, keep_until) = 0
    when 'agreed' then kind = 'erasure' and num_nonnulls(decided_by, decided_at, ground) = 3
      and num_nonnulls(released_by, released_until, closed_at, reason, keep_until) = 0
    -- One that is done over again on an older copy of the data may not have been decided in it.
    when 'erased' then kind = 'erasure' and closed_at is not null and num_nonnulls(released_by, released_until, reason, keep_until) = 0
    else num_nonnulls(released_by, released_until) = 0 and closed_at is not null and coalesce(length(btrim(reason)), 0) between 1 and 300 end),
  add constraint data_request_ground check (case
    when ground is null then true
    when state = 'declined' then ground in ('duty_to_keep', 'public_health', 'research', 'legal_claims', 'unfounded', 'unidentified')
    else ground in ('no_longer_needed', 'consent_withdrawn', 'objection', 'unlawful', 'duty_to_erase') end),
  add constraint data_request_kept_by_duty check ((ground is not distinct from 'duty_to_keep') = (keep_until is not null));

-- The tombstone ------------------------------------------------------------------------------------------------------
-- Only the function below writes it: while `working`, the guards of signed and append-only rows stand aside for this patient, and no other
-- transaction ever sees it so.
alter table erasure enable row level security;
alter table erasure force row level security;
create policy system_all on erasure to current_user using (true) with check (true);
create policy scope_read on erasure for select to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff());
grant select on erasure to plumbline_app;

-- An erased patient is seen by no query, whoever wrote it; the overview alone says that it counts them too.
drop policy scope_read on patient;
create policy scope_read on patient for select to plumbline_app
  using (app.sees(clinic_id, id) and (erased_at is null or current_setting('app.counts_erased', true) = 'on'));

create function app.is_being_erased(row_clinic uuid, row_patient uuid) returns boolean language sql stable
  return exists (select from public.erasure e where e.clinic_id = row_clinic and e.patient_id = row_patient and e.working);

-- Every guard that refuses to delete a patient's rows. Found, not listed; a test finds a later one that does not stand aside.
do $$
declare t record;
begin
  for t in
    select c.relname, g.tgname, g.tgfoid::regprocedure as does, (g.tgtype & 4) > 0 as on_insert
    from pg_trigger g join pg_class c on c.oid = g.tgrelid
    where not g.tgisinternal and c.relnamespace = 'public'::regnamespace and c.relname <> 'audit_event' and g.tgqual is null
      and (g.tgtype & 1) > 0 and (g.tgtype & 2) > 0 and (g.tgtype & 8) > 0 and (g.tgtype & 16) > 0
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped)
  loop
    execute format('drop trigger %I on public.%I', t.tgname, t.relname);
    execute format('create trigger %I before update or delete on public.%I for each row
      when (not app.is_being_erased(old.clinic_id, old.patient_id)) execute function %s', t.tgname, t.relname, t.does);
    if t.on_insert then
      execute format('create trigger %I before insert on public.%I for each row execute function %s', t.tgname || '_on_insert', t.relname, t.does);
    end if;
  end loop;
end
$$;

-- What a device or a colleague was sending meanwhile comes too late. After the foreign key's own trigger (by its name), which waits for the
-- erasure that is under way.
create function app.refuse_row_of_erased() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from erasure e where e.clinic_id = new.clinic_id and e.patient_id = new.patient_id and not e.working) then
    raise exception 'patient_erased' using errcode = 'foreign_key_violation', constraint = tg_table_name || '_not_of_erased';
  end if;
  return null;
end
$$;
revoke execute on function app.refuse_row_of_erased() from public;
do $$
declare t text;
begin
  for t in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      -- Days are counted of what the other tables hold, the audit goes on, and the last two are about the erasure itself.
      and c.relname not in ('patient_day', 'audit_event', 'data_request', 'erasure')
  loop
    execute format('create trigger zz_not_of_erased after insert on public.%I for each row execute function app.refuse_row_of_erased()', t);
  end loop;
end
$$;

-- What it does ---------------------------------------------------------------------------------------------------------
-- Everything of one patient, by the rules of lib/domain/people/requests/erasure-rules.ts. Tables that are not named here lose the
-- patient's rows, those of tomorrow too. Answers the names of the files that nobody owns now; null when it was done before.
create function app.erase_rows(v_clinic uuid, v_patient uuid, v_request uuid, v_at timestamptz) returns text[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  -- Tables whose rows stay, without what says who or how; see the statements below.
  v_stay constant text[] := array['patient', 'patient_day', 'episode', 'programme', 'programme_revision', 'programme_window', 'alert',
    'data_request', 'erasure', 'audit_event'];
  v_left text[];
  v_next text[];
  v_files text[];
  v_zone text := (select c.time_zone from clinic c where c.id = v_clinic);
  v_day date := (v_at at time zone v_zone)::date;
  t text;
begin
  perform from patient p where p.clinic_id = v_clinic and p.id = v_patient and p.erased_at is null for update;
  if not found then
    return null;
  end if;
  -- Whoever adds to a programme waits here, and finds the erasure.
  perform from episode e where e.clinic_id = v_clinic and e.patient_id = v_patient for update;
  perform from programme g where g.clinic_id = v_clinic and g.patient_id = v_patient for update;
  perform from programme_revision r where r.clinic_id = v_clinic and r.patient_id = v_patient for update;

  insert into erasure (clinic_id, patient_id, request_id, erased_at, device_since, paper_since, condition, working) values (
    v_clinic, v_patient, v_request, v_at,
    (select min((s.created_at at time zone v_zone)::date) from auth_session s where s.clinic_id = v_clinic and s.patient_id = v_patient),
    (select min(s.local_day) from session s where s.clinic_id = v_clinic and s.patient_id = v_patient and s.source = 'paper'),
    (select c.primary_condition from confirmation c where c.clinic_id = v_clinic and c.patient_id = v_patient
      and c.state not in ('draft', 'revoked') order by c.signed_at desc limit 1), true);
  v_files := array(
    select a.storage_key from attachment a where a.clinic_id = v_clinic and a.patient_id = v_patient
    union all
    select m.picture_key from message m where m.clinic_id = v_clinic and m.patient_id = v_patient and m.picture_key is not null);

  update programme set title = '–', state_reason = null, state = case when state = 'completed' then state else 'stopped' end
    where clinic_id = v_clinic and patient_id = v_patient;
  -- One that nobody looked at has no time to be counted.
  delete from alert where clinic_id = v_clinic and patient_id = v_patient and acknowledged_at is null;
  update alert set outcome = '–', session_id = null, warning_check_id = null, weekly_screen_id = null
    where clinic_id = v_clinic and patient_id = v_patient;

  -- In the order of the foreign keys between them.
  v_left := array(select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all (v_stay));
  while cardinality(v_left) > 0 loop
    v_next := array(select l.name from unnest(v_left) as l (name) where not exists (
      select from pg_constraint k join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
      where k.contype = 'f' and parent.relname = l.name and child.oid <> parent.oid and child.relname = any (v_left)));
    if cardinality(v_next) = 0 then
      raise exception 'tables of a patient refer to each other in a circle: %', v_left;
    end if;
    foreach t in array v_next loop
      execute format('delete from public.%I where clinic_id = $1 and patient_id = $2', t) using v_clinic, v_patient;
    end loop;
    v_left := array(select l.name from unnest(v_left) as l (name) where l.name <> all (v_next));
  end loop;

  delete from programme_window where clinic_id = v_clinic and patient_id = v_patient and starts_on >= v_day;
  update programme_window set ends_on = v_day - 1
    where clinic_id = v_clinic and patient_id = v_patient and (ends_on is null or ends_on >= v_day);
  update patient_day set sessions_due = 0, sessions_paused = 0
    where clinic_id = v_clinic and patient_id = v_patient and local_day >= v_day;
  update patient_day set back_pain_max = null, furthest_site = null, effort_max = null, worst_response = 0
    where clinic_id = v_clinic and patient_id = v_patient;
  update programme_revision set change_note = null, patient_news = null where clinic_id = v_clinic and patient_id = v_patient;
  update episode set close_reason = '–' where clinic_id = v_clinic and patient_id = v_patient and close_reason is not null;
  update data_request set state = 'erased', closed_at = v_at, version = version + 1
    where clinic_id = v_clinic and patient_id = v_patient and kind = 'erasure' and state in ('open', 'agreed');
  update data_request set state = 'declined', closed_at = v_at, reason = '–', version = version + 1
    where clinic_id = v_clinic and patient_id = v_patient and kind = 'copy' and state = 'open';
  update data_request set reason = '–' where clinic_id = v_clinic and patient_id = v_patient and reason is not null;
  -- The middle of the decade of life: the group in the overview, and no birthday.
  update patient set given_name = '–', family_name = '–', sex = null, phone = null, figure_look = null, version = version + 1,
      date_of_birth = make_date(extract(year from v_day)::int - 10 * least(8, greatest(3, extract(year from age(v_day, date_of_birth))::int / 10)) - 5, 7, 1),
      archived_at = coalesce(archived_at, v_at), erased_at = v_at
    where clinic_id = v_clinic and id = v_patient;
  update erasure set working = false where clinic_id = v_clinic and patient_id = v_patient;
  return v_files;
end
$$;
revoke execute on function app.erase_rows(uuid, uuid, uuid, timestamptz) from public;

-- The one way in for the application: an admin of the clinic, an erasure that was decided, nobody's warning left unseen.
create function app.agreed_erasure(request uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp
  return (select r.patient_id from data_request r join member m on m.clinic_id = r.clinic_id and m.id = app.actor_id()
    where r.clinic_id = app.clinic_id() and app.is_staff() and r.id = request and r.kind = 'erasure' and r.state = 'agreed'
      and m.archived_at is null and 'clinic_admin' = any (m.roles));
create function app.erase_patient(request uuid, erased_at timestamptz) returns text[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_patient uuid := app.agreed_erasure(request);
begin
  if v_patient is null
    or exists (select from alert a where a.clinic_id = app.clinic_id() and a.patient_id = v_patient and a.acknowledged_at is null)
    or exists (select from data_request r where r.clinic_id = app.clinic_id() and r.patient_id = v_patient and r.kind = 'copy' and r.state = 'open') then
    return null;
  end if;
  return app.erase_rows(app.clinic_id(), v_patient, request, erased_at);
end
$$;

-- How many rows of a patient each table holds, for the second look: an address for letters is hidden from staff, and goes too.
create function app.erasure_counts(request uuid) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  t text;
  v_patient uuid := app.agreed_erasure(request);
  v_rows bigint;
  v_all jsonb := '{}';
begin
  if v_patient is null then
    return null;
  end if;
  for t in
    select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  loop
    execute format('select count(*) from public.%I where clinic_id = $1 and patient_id = $2', t) into v_rows using app.clinic_id(), v_patient;
    v_all := v_all || jsonb_build_object(t, v_rows);
  end loop;
  return v_all;
end
$$;
revoke execute on function app.agreed_erasure(uuid), app.erase_patient(uuid, timestamptz), app.erasure_counts(uuid) from public;
grant execute on function app.erase_patient(uuid, timestamptz), app.erasure_counts(uuid) to plumbline_app;
