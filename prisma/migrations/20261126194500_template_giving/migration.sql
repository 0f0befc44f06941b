-- Why: one template is given to several people, each judged alone. What came of it for each is kept, so that nobody is left out unseen.

-- CreateTable
CREATE TABLE "template_giving" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_giving_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_giving_line" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "giving_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "programme_id" UUID,
    "refusal" TEXT,
    "left_out" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "template_giving_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "template_giving_clinic_id_id_key" ON "template_giving"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "template_giving_line_clinic_id_id_key" ON "template_giving_line"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "template_giving_line_clinic_id_giving_id_patient_id_key" ON "template_giving_line"("clinic_id", "giving_id", "patient_id");

-- AddForeignKey
ALTER TABLE "template_giving" ADD CONSTRAINT "template_giving_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_giving" ADD CONSTRAINT "template_giving_clinic_id_given_by_fkey" FOREIGN KEY ("clinic_id", "given_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_giving_line" ADD CONSTRAINT "template_giving_line_clinic_id_giving_id_fkey" FOREIGN KEY ("clinic_id", "giving_id") REFERENCES "template_giving"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_giving_line" ADD CONSTRAINT "template_giving_line_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_giving_line" ADD CONSTRAINT "template_giving_line_clinic_id_programme_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "programme_id", "patient_id") REFERENCES "programme"("clinic_id", "id", "patient_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Rules ---------------------------------------------------------------------------------------------------------------
alter table template_giving_line
  add constraint template_giving_line_outcome check (num_nonnulls(programme_id, refusal) = 1 and length(refusal) <= 40
    and jsonb_typeof(left_out) = 'array');

-- Row-level security: a report is read and never changed ----------------------------------------------------------------
do $$
declare t text;
begin
  foreach t in array array['template_giving', 'template_giving_line'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy system_all on public.%I to current_user using (true) with check (true)', t);
    execute format('create policy scope_read on public.%I for select to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff())', t);
    execute format('create policy scope_insert on public.%I for insert to plumbline_app with check (clinic_id = app.clinic_id() and app.is_staff()%s)', t,
      case t when 'template_giving' then ' and given_by = app.actor_id()' else '' end);
    execute format('grant select, insert on public.%I to plumbline_app', t);
  end loop;
end
$$;
