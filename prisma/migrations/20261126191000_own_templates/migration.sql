-- Why: a clinic writes templates of its own, for one therapist or for all of them. Each save is a new version, which never changes, so
-- that a programme can always say what it was copied from and a review stays a review of what was read (docs/adr/0014).

-- CreateTable
CREATE TABLE "own_template" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "own_template_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "template" ADD COLUMN     "change_note" TEXT,
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "own_id" UUID,
ADD COLUMN     "replaced_at" TIMESTAMPTZ(3),
ADD COLUMN     "reporting" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "review_by" DATE;

-- DropIndex
DROP INDEX "template_clinic_id_slug_key";

-- CreateIndex
CREATE UNIQUE INDEX "own_template_clinic_id_id_key" ON "own_template"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "own_template_clinic_id_slug_key" ON "own_template"("clinic_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "template_clinic_id_slug_number_key" ON "template"("clinic_id", "slug", "number");

-- AddForeignKey
ALTER TABLE "own_template" ADD CONSTRAINT "own_template_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_template" ADD CONSTRAINT "own_template_clinic_id_owner_id_fkey" FOREIGN KEY ("clinic_id", "owner_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template" ADD CONSTRAINT "template_clinic_id_own_id_fkey" FOREIGN KEY ("clinic_id", "own_id") REFERENCES "own_template"("clinic_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A clinic's own template from before: its first version, shared, and the first member's.
insert into own_template (id, clinic_id, slug, owner_id, is_shared)
  select app.uuidv7(), t.clinic_id, t.slug, (select m.id from member m where m.clinic_id = t.clinic_id order by m.id limit 1), true
  from template t where t.clinic_id is not null;
update template t set own_id = o.id from own_template o where o.clinic_id = t.clinic_id and o.slug = t.slug;

-- Rules ---------------------------------------------------------------------------------------------------------------
alter table own_template add constraint own_template_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80);
alter table template
  add constraint template_own check ((clinic_id is null) = (own_id is null)),
  add constraint template_shipped_once check (clinic_id is not null or (number = 1 and replaced_at is null)),
  add constraint template_number check (number >= 1),
  add constraint template_texts check (length(name) between 1 and 120 and length(summary) <= 1000 and length(change_note) <= 500
    and jsonb_typeof(reporting) = 'object');
-- One version at a time is the one that is offered.
create unique index template_own_current on template (clinic_id, own_id) where replaced_at is null;

create function app.keep_template_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.replaced_at is not null
    or to_jsonb(new) - 'replaced_at' is distinct from to_jsonb(old) - 'replaced_at' then
    raise exception 'record_is_final' using errcode = 'check_violation', constraint = 'template_is_final';
  end if;
  return new;
end
$$;
-- What is shipped is laid anew by a release.
create trigger template_is_final before update or delete on template
  for each row when (old.clinic_id is not null) execute function app.keep_template_version();
create trigger template_phase_is_final before update or delete on template_phase
  for each row when (old.clinic_id is not null) execute function app.refuse_change_of_record();
create trigger template_item_is_final before update or delete on template_item
  for each row when (old.clinic_id is not null) execute function app.refuse_change_of_record();
create trigger template_goal_is_final before update or delete on template_goal
  for each row when (old.clinic_id is not null) execute function app.refuse_change_of_record();

-- Row-level security --------------------------------------------------------------------------------------------------
alter table own_template enable row level security;
alter table own_template force row level security;
create policy system_all on own_template to current_user using (true) with check (true);
create policy scope_read on own_template for select to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_insert on own_template for insert to plumbline_app
  with check (clinic_id = app.clinic_id() and app.is_staff() and owner_id = app.actor_id());
create policy scope_update on own_template for update to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff()) with check (clinic_id = app.clinic_id() and app.is_staff());
grant select, insert, update on own_template to plumbline_app;
