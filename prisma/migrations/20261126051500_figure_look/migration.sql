-- Why: patients choose who shows them their exercises, and a clinic says whom those see who chose nothing (look.md, Figures).

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "figure_look" SMALLINT;

-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "figure_look" SMALLINT;

-- A place in the cast (lib/domain/figures/drawing/look.ts). In the patient's row -1 is "a different one for each exercise", which
-- is a choice; null is none.
alter table clinic
  add constraint clinic_figure_look check (figure_look between 0 and 9);
alter table patient
  add constraint patient_figure_look check (figure_look between -1 and 9);

-- The one thing that a patient writes in the own row, which a patient's scope may not update: the function reaches this column of
-- this row and takes no other row's name. Staff may update the row, so a trigger keeps the column from the role that all scopes share.
create function app.choose_figure_look(look smallint) returns void
language sql security definer set search_path = public, pg_temp as $$
  update patient set figure_look = look where clinic_id = app.clinic_id() and id = app.patient_id()
$$;

create function app.refuse_choice_for_patient() returns trigger language plpgsql as $$
begin
  if new.figure_look is distinct from old.figure_look then
    raise exception 'figure_look_of_patient' using errcode = 'insufficient_privilege', constraint = 'patient_figure_look_is_own';
  end if;
  return new;
end
$$;
create trigger patient_figure_look_is_own before insert or update of figure_look on patient
  for each row when (current_user = 'plumbline_app') execute function app.refuse_choice_for_patient();

revoke execute on function app.choose_figure_look(smallint), app.refuse_choice_for_patient() from public;
grant execute on function app.choose_figure_look(smallint) to plumbline_app;
