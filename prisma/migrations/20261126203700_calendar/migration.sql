-- Why: sessions can stand in a patient's own calendar, behind a private address that is nobody's sign-in: its token is stored as a hash,
-- and it ends when the patient or a therapist says so.

-- CreateTable
CREATE TABLE "patient_calendar" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "token_hash" BYTEA,
    "made_at" TIMESTAMPTZ(3),
    "says_exercise" BOOLEAN NOT NULL DEFAULT false,
    "sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "patient_calendar_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- CreateTable
CREATE TABLE "session_time" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "minute_of_day" INTEGER NOT NULL,

    CONSTRAINT "session_time_pkey" PRIMARY KEY ("clinic_id","patient_id","slot")
);

-- CreateIndex
CREATE UNIQUE INDEX "patient_calendar_token_hash_key" ON "patient_calendar"("token_hash");

-- AddForeignKey
ALTER TABLE "patient_calendar" ADD CONSTRAINT "patient_calendar_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_time" ADD CONSTRAINT "session_time_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table patient_calendar
  add constraint patient_calendar_token check ((token_hash is null) = (made_at is null) and (token_hash is null or length(token_hash) = 32)),
  add constraint patient_calendar_sequence check (sequence >= 0);
alter table session_time
  add constraint session_time_range check (slot between 1 and 10 and minute_of_day between 0 and 1439);

do $$
declare t text;
begin
  foreach t in array array['patient_calendar', 'session_time'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy system_all on public.%I to current_user using (true) with check (true)', t);
    execute format('create policy scope_all on public.%I to plumbline_app using (app.sees(clinic_id, patient_id)) with check (app.sees(clinic_id, patient_id))', t);
    execute format('grant select, insert, update on public.%I to plumbline_app', t);
  end loop;
end
$$;
-- A time is a wish, not a record: who no longer wants one takes it away.
grant delete on session_time to plumbline_app;

-- What the titles say is the patient's own wish: no other scope can have it.
create function app.refuse_title_for_patient() returns trigger language plpgsql as $$
declare
  v_before boolean := false;
begin
  if tg_op = 'UPDATE' then
    v_before := old.says_exercise;
  end if;
  if app.is_staff() and new.says_exercise <> v_before then
    raise exception 'calendar_title_of_patient' using errcode = 'insufficient_privilege', constraint = 'patient_calendar_title_is_own';
  end if;
  return new;
end
$$;
create trigger patient_calendar_title_is_own before insert or update on patient_calendar
  for each row when (current_user = 'plumbline_app') execute function app.refuse_title_for_patient();
revoke execute on function app.refuse_title_for_patient() from public;
