-- Why: a suspension is released by somebody whom the clinic recorded as able to confirm (clinical.md 2.2.6), whatever code asks: not by
-- any colleague behind the signature of another, not by a patient, and not by a statement without an actor.
create function app.refuse_release_by_unqualified() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from member m
    where m.clinic_id = new.clinic_id and m.id = app.actor_id() and m.archived_at is null and m.can_confirm
      and btrim(m.registration_body) <> '' and btrim(m.registration_number) <> ''
      and (m.registration_expires_on is null or m.registration_expires_on >= app.today_of(m.clinic_id))
  ) then
    raise exception 'unqualified_release' using errcode = 'check_violation', constraint = 'release_by_qualified_only';
  end if;
  return new;
end
$$;
create trigger release_by_qualified_only before update of state on programme
  for each row when (old.state = 'suspended' and new.state in ('active', 'paused'))
  execute function app.refuse_release_by_unqualified();
