-- Why: a proposal is decided by a named clinician or by nobody (clinical.md 5, "never applied without a clinician"; hazard H10), and what
-- was decided stays as it was.

-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "revision_number" INTEGER;

alter table proposal
  add constraint proposal_kind check (kind in ('progress', 'regress', 'phase', 'plateau')),
  add constraint proposal_decided check (case state
    when 'open' then num_nonnulls(decided_by, decided_at, reason, revision_number) = 0
    when 'approved' then num_nonnulls(decided_by, decided_at, revision_number) = 3
    else num_nonnulls(decided_by, decided_at) = 2 and revision_number is null and length(btrim(reason)) between 1 and 500 end),
  add constraint proposal_decided_by_fkey foreign key (clinic_id, decided_by) references member (clinic_id, id)
    on update cascade on delete restrict,
  add constraint proposal_revision_fkey foreign key (clinic_id, programme_id, revision_number)
    references programme_revision (clinic_id, programme_id, number) on update cascade on delete restrict;

create function app.refuse_change_of_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'open' then
    raise exception 'proposal_decided' using errcode = 'check_violation', constraint = 'proposal_is_final';
  end if;
  return new;
end
$$;
create trigger proposal_is_final before update or delete on proposal
  for each row execute function app.refuse_change_of_decision();
revoke execute on function app.refuse_change_of_decision() from public;
