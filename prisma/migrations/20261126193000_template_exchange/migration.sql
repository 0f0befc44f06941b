-- Why: a template goes from one clinic to another as a signed file. What was received is kept as it came until somebody has seen what does
-- not match, and the key of a clinic is remembered from the first template that was taken in (docs/adr/0014).

-- CreateTable
CREATE TABLE "template_import" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "received_by" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "file" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "own_id" UUID,

    CONSTRAINT "template_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_signer" (
    "clinic_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "trusted_by" UUID NOT NULL,
    "trusted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_signer_pkey" PRIMARY KEY ("clinic_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "template_import_clinic_id_id_key" ON "template_import"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "template_import" ADD CONSTRAINT "template_import_clinic_id_received_by_fkey" FOREIGN KEY ("clinic_id", "received_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_import" ADD CONSTRAINT "template_import_clinic_id_own_id_fkey" FOREIGN KEY ("clinic_id", "own_id") REFERENCES "own_template"("clinic_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_signer" ADD CONSTRAINT "template_signer_clinic_id_trusted_by_fkey" FOREIGN KEY ("clinic_id", "trusted_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules ---------------------------------------------------------------------------------------------------------------
alter table template_import
  add constraint template_import_size check (octet_length(file) <= 262144),
  add constraint template_import_ended check (own_id is null or ended_at is not null);
alter table template_signer
  add constraint template_signer_key check (key ~ '^[A-Za-z0-9_-]{43}$'),
  add constraint template_signer_name check (length(name) between 1 and 120);

-- Row-level security --------------------------------------------------------------------------------------------------
do $$
declare t text;
begin
  foreach t in array array['template_import', 'template_signer'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy system_all on public.%I to current_user using (true) with check (true)', t);
    execute format('create policy scope_read on public.%I for select to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('create policy scope_insert on public.%I for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff() and %I = app.actor_id())', t,
      case t when 'template_import' then 'received_by' else 'trusted_by' end);
    execute format('create policy scope_update on public.%I for update to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('grant select, insert, update on public.%I to plumbline_app', t);
  end loop;
end
$$;
