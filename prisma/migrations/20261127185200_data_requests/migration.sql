-- Why: a patient may ask for a copy of all that is kept of them (GDPR articles 15 and 20), within a month; the clinic must be able to show
-- that it answered, to whom and when.

-- CreateEnum
CREATE TYPE "data_request_state" AS ENUM ('open', 'released', 'declined');

-- CreateTable
CREATE TABLE "data_request" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "received_on" DATE NOT NULL,
    "identity" TEXT NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "data_request_state" NOT NULL DEFAULT 'open',
    "released_by" UUID,
    "released_until" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "data_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "data_request_clinic_id_patient_id_idx" ON "data_request"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "data_request_clinic_id_id_key" ON "data_request"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_clinic_id_opened_by_fkey" FOREIGN KEY ("clinic_id", "opened_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_clinic_id_released_by_fkey" FOREIGN KEY ("clinic_id", "released_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

create unique index data_request_one_open on data_request (clinic_id, patient_id) where state = 'open';
alter table data_request
  add constraint data_request_identity check (identity in ('in_person', 'known_voice', 'document')),
  add constraint data_request_closed check (case state
    when 'open' then num_nonnulls(released_by, released_until, closed_at, reason) = 0
    when 'released' then num_nonnulls(released_by, released_until, closed_at) = 3 and reason is null
    else num_nonnulls(released_by, released_until) = 0 and closed_at is not null and coalesce(length(btrim(reason)), 0) between 1 and 300 end);

alter table data_request enable row level security;
alter table data_request force row level security;
create policy system_all on data_request to current_user using (true) with check (true);
create policy scope_all on data_request to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert, update on data_request to plumbline_app;

-- All rows of the patient of a request, table by table: once a member has released it, for that member, for the quarter of an hour. It reads as the
-- owner, because an address for letters is hidden from staff and still the patient's to have. The tables are found, not listed: what is
-- added later is in it. Hashes (bytea) and the clinic's id are left out.
create function app.export_patient(request uuid, taken_at timestamptz, without text[]) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  t record;
  v_patient uuid := (select r.patient_id from data_request r where r.clinic_id = app.clinic_id() and app.is_staff() and r.id = request
    and r.state = 'released' and r.released_by = app.actor_id() and taken_at < r.released_until);
  v_rows jsonb;
  v_all jsonb := '{}';
begin
  if v_patient is null then
    return null;
  end if;
  for t in
    select c.relname::text as name, case when c.relname = 'patient' then 'id' else 'patient_id' end as key,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and (a.atttypid = 'bytea'::regtype or a.attname in ('clinic_id', 'patient_id'))) as hidden
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all (without)
      and (c.relname = 'patient' or exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped))
    order by 1
  loop
    execute format('select coalesce(jsonb_agg(to_jsonb(r) - $3 order by to_jsonb(r)::text), ''[]'') from public.%I r where r.clinic_id = $1 and r.%I = $2',
      t.name, t.key) into v_rows using app.clinic_id(), v_patient, t.hidden;
    v_all := v_all || jsonb_build_object(t.name, v_rows);
  end loop;
  return v_all;
end
$$;
revoke execute on function app.export_patient(uuid, timestamptz, text[]) from public;
grant execute on function app.export_patient(uuid, timestamptz, text[]) to plumbline_app;
