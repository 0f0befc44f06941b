-- Why: an alert about a patient whose therapist has left is seen by nobody (hazard H03). Whatever code ends a member's access, the
-- patients go to somebody else first; and nobody gets a patient after they have left.

create function app.refuse_patient_left_behind() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from patient p where p.clinic_id = new.clinic_id and p.therapist_id = new.id and p.archived_at is null) then
    raise exception 'member_has_patients' using errcode = 'check_violation', constraint = 'member_leaves_no_patient';
  end if;
  return new;
end
$$;
create trigger member_leaves_no_patient before update of archived_at on member
  for each row when (old.archived_at is null and new.archived_at is not null) execute function app.refuse_patient_left_behind();
revoke execute on function app.refuse_patient_left_behind() from public;

-- The lock waits for who is just being archived, and then sees that they are.
create function app.check_therapist_is_there() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from member m where m.clinic_id = new.clinic_id and m.id = new.therapist_id and m.archived_at is null for key share;
  if not found then
    raise exception 'therapist_has_left' using errcode = 'check_violation', constraint = 'patient_therapist_is_there';
  end if;
  return null;
end
$$;
-- Afterwards, so that the policies speak first: another clinic's row is refused as such.
create trigger patient_therapist_is_there after insert or update of therapist_id on patient
  for each row when (current_user = 'plumbline_app') execute function app.check_therapist_is_there();
revoke execute on function app.check_therapist_is_there() from public;
