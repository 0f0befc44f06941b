-- A confirmation moves only as lib/domain/assessment/confirmation-state.ts says (clinical.md 1.6), whatever code asks. What stays in
-- its state may be written anew.
create function app.refuse_move_of_confirmation() returns trigger language plpgsql as $$
begin
  if (old.state::text || ' ' || new.state::text) not in (
    'draft provisional', 'draft confirmed', 'draft revoked', 'draft expired',
    'provisional draft', 'provisional confirmed', 'provisional revoked', 'provisional expired',
    'confirmed suspended', 'confirmed revoked', 'confirmed expired',
    'suspended confirmed', 'suspended revoked', 'suspended expired',
    'expired confirmed', 'expired revoked'
  ) then
    raise exception 'confirmation_move' using errcode = 'check_violation', constraint = 'confirmation_moves_by_its_table';
  end if;
  return new;
end
$$;
create trigger confirmation_moves_by_its_table before update of state on confirmation
  for each row when (old.state is distinct from new.state) execute function app.refuse_move_of_confirmation();
