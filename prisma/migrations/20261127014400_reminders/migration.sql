-- Why: patients can be asked the next morning by a letter. Their address, their wish, what was sent, and what the links in letters open are
-- tables of their own, so that removing an address removes it, and so that the queue (a schema of its own) holds no more than an id.

-- CreateEnum
CREATE TYPE "reminder_kind" AS ENUM ('confirm_address', 'next_morning');

-- CreateEnum
CREATE TYPE "reminder_channel" AS ENUM ('email');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('queued', 'sending', 'sent', 'failed', 'dropped');

-- CreateEnum
CREATE TYPE "mail_link_purpose" AS ENUM ('confirm_address', 'answer_morning', 'stop_letters');

-- CreateTable
CREATE TABLE "patient_email" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "patient_email_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- CreateTable
CREATE TABLE "reminder_wish" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "morning_email" BOOLEAN NOT NULL DEFAULT false,
    "morning_minute" INTEGER NOT NULL DEFAULT 480,

    CONSTRAINT "reminder_wish_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- CreateTable
CREATE TABLE "reminder_delivery" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" "reminder_kind" NOT NULL,
    "channel" "reminder_channel" NOT NULL,
    "subject_id" UUID NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'queued',
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "give_up_at" TIMESTAMPTZ(3) NOT NULL,
    "tried_at" TIMESTAMPTZ(3),
    "interruptions" SMALLINT NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "reminder_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_link" (
    "token_hash" BYTEA NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "purpose" "mail_link_purpose" NOT NULL,
    "subject_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "patient_email_id_key" ON "patient_email"("id");

-- CreateIndex
CREATE INDEX "reminder_delivery_clinic_id_patient_id_queued_at_idx" ON "reminder_delivery"("clinic_id", "patient_id", "queued_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "reminder_delivery_clinic_id_id_key" ON "reminder_delivery"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_delivery_clinic_id_kind_channel_subject_id_key" ON "reminder_delivery"("clinic_id", "kind", "channel", "subject_id");

-- CreateIndex
CREATE INDEX "mail_link_clinic_id_patient_id_idx" ON "mail_link"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "mail_link_expires_at_idx" ON "mail_link"("expires_at");

-- AddForeignKey
ALTER TABLE "patient_email" ADD CONSTRAINT "patient_email_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_wish" ADD CONSTRAINT "reminder_wish_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_delivery" ADD CONSTRAINT "reminder_delivery_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table patient_email
  add constraint patient_email_ascii check (address ~ '^[a-z0-9_''+&.-]+@[a-z0-9.-]+$' and length(address) <= 254);
-- Later than 10:00 the 36 hours of a session soon after midnight could be over first (lib/domain/sessions/morning-letter.ts).
alter table reminder_wish
  add constraint reminder_wish_minute check (morning_minute between 0 and 600);
alter table reminder_delivery
  add constraint reminder_delivery_sent check ((state = 'sent') = (sent_at is not null)),
  add constraint reminder_delivery_ended check ((state in ('sent', 'failed', 'dropped')) = (ended_at is not null)),
  add constraint reminder_delivery_failure check ((state = 'failed') = (failure is not null) and failure ~ '^[a-z_]+$'),
  add constraint reminder_delivery_interruptions check (interruptions between 0 and 2);
alter table mail_link
  add constraint mail_link_token check (length(token_hash) = 32);

-- What waits is looked for every half minute: it is little, and the log is long.
create index reminder_delivery_open on reminder_delivery (queued_at) where state in ('queued', 'sending');
-- So is every session of the last 36 hours whose patient wants a letter.
create index reminder_wish_morning on reminder_wish (clinic_id, patient_id) where morning_email;

do $$
declare t text;
begin
  foreach t in array array['patient_email', 'reminder_wish', 'reminder_delivery', 'mail_link'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy system_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
  -- The patient's own: staff need none of it for care, so that their scope sees none of it.
  foreach t in array array['patient_email', 'reminder_wish', 'reminder_delivery'] loop
    execute format('create policy scope_own on public.%I to plumbline_app using (clinic_id = app.clinic_id() and patient_id = app.patient_id()) with check (clinic_id = app.clinic_id() and patient_id = app.patient_id())', t);
    execute format('grant select, insert on public.%I to plumbline_app', t);
  end loop;
end
$$;
-- A wish is changed, an address confirmed or taken away; what was sent is written by the queue alone, and so is what a link opens.
grant update on patient_email, reminder_wish to plumbline_app;
grant delete on patient_email to plumbline_app;
