-- Why: a chain alone does not show that somebody who may write to the tables cut off its end together with its head, or wrote it anew
-- with fitting hashes. A checkpoint says, signed with a key that is not in the database, where the chain ended at an hour (docs/adr/0010).

-- CreateTable
CREATE TABLE "audit_checkpoint" (
    "clinic_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("clinic_id","number")
);

-- AddForeignKey
ALTER TABLE "audit_checkpoint" ADD CONSTRAINT "audit_checkpoint_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A hash of SHA-256, a signature of Ed25519. Number 0 would seal nothing.
alter table audit_checkpoint
  add constraint audit_checkpoint_number check (number > 0),
  add constraint audit_checkpoint_hash check (octet_length(hash) = 32),
  add constraint audit_checkpoint_signature check (octet_length(signature) = 64);

create trigger audit_checkpoint_append_only before update or delete on audit_checkpoint
  for each row execute function app.refuse_audit_change();
create trigger audit_checkpoint_no_truncate before truncate on audit_checkpoint
  for each statement execute function app.refuse_audit_change();

alter table audit_checkpoint enable row level security;
alter table audit_checkpoint force row level security;
create policy system_all on audit_checkpoint to current_user using (true) with check (true);
-- Staff read when their clinic was sealed. The hourly job alone writes, as owner: a row made in a scope could only bear a wrong signature.
create policy scope_read on audit_checkpoint for select to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff());
grant select on audit_checkpoint to plumbline_app;
