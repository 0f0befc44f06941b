-- Why: a reminder may come as a notification of the browser. Where a device takes them belongs to its sign-in, and ends with it.

-- AlterEnum
ALTER TYPE "reminder_channel" ADD VALUE 'push';

-- CreateTable
CREATE TABLE "push_subscription" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "auth_session_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" BYTEA NOT NULL,
    "auth" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "push_subscription_clinic_id_patient_id_idx" ON "push_subscription"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "push_subscription_endpoint_idx" ON "push_subscription" USING HASH ("endpoint");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscription_clinic_id_id_key" ON "push_subscription"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscription_clinic_id_auth_session_id_key" ON "push_subscription"("clinic_id", "auth_session_id");

-- AddForeignKey
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_clinic_id_auth_session_id_fkey" FOREIGN KEY ("clinic_id", "auth_session_id") REFERENCES "auth_session"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table push_subscription
  add constraint push_subscription_keys check (length(p256dh) = 65 and length(auth) = 16),
  add constraint push_subscription_endpoint check (length(endpoint) between 10 and 1000);

alter table push_subscription enable row level security;
alter table push_subscription force row level security;
create policy system_all on push_subscription to current_user using (true) with check (true);
-- The patient's own: staff need none of it for care.
create policy scope_own on push_subscription to plumbline_app
  using (clinic_id = app.clinic_id() and patient_id = app.patient_id())
  with check (clinic_id = app.clinic_id() and patient_id = app.patient_id());
grant select, insert, delete on push_subscription to plumbline_app;

-- Whoever is signed out on a device, here or from afar, gets nothing there any more.
create function app.end_push_with_session() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from push_subscription where clinic_id = new.clinic_id and auth_session_id = new.id;
  return null;
end
$$;
create trigger signed_out_gets_no_push after update of revoked_at on auth_session
  for each row when (new.revoked_at is not null) execute function app.end_push_with_session();
revoke execute on function app.end_push_with_session() from public;

-- A browser belongs to whoever chose notifications on it last: another patient who used it before gets none there.
create function app.keep_one_owner_of_push() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from push_subscription where endpoint = new.endpoint and id <> new.id;
  return null;
end
$$;
create trigger push_has_one_owner after insert on push_subscription
  for each row execute function app.keep_one_owner_of_push();
revoke execute on function app.keep_one_owner_of_push() from public;
