-- Why: "when were the nerve signs last examined as a whole" is asked for every patient of a caseload (hazard H07); the findings are too
-- large to be opened for it.

-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "neuro_examined" BOOLEAN NOT NULL DEFAULT false;

-- Feeling and strength at every root on both sides: the twenty places of lib/domain/assessment/neuro-exam.ts.
create function app.neuro_examined(findings jsonb) returns boolean language sql immutable parallel safe
  return (select count(*) = 20
    from unnest(array['L2', 'L3', 'L4', 'L5', 'S1']) as root, unnest(array['left', 'right']) as side,
      unnest(array['sensation', 'strength']) as part
    where findings #>> array['neuro', root, side, part] is not null);

-- It follows from the findings: nobody sets it, and nobody forgets to.
create function app.mark_neuro_examined() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.neuro_examined := app.neuro_examined(new.findings);
  return new;
end
$$;
revoke execute on function app.mark_neuro_examined(), app.neuro_examined(jsonb) from public;
grant execute on function app.neuro_examined(jsonb) to plumbline_app;

alter table assessment disable trigger user;
update assessment set neuro_examined = app.neuro_examined(findings);
alter table assessment enable trigger user;
create trigger assessment_neuro_examined before insert or update on assessment
  for each row execute function app.mark_neuro_examined();
