-- Why: who did what must be provable. Each clinic's events form a hash chain written in the same transaction as what they
-- record; the head says where the chain ends, so that edits, gaps, reordering and a cut-off tail are all found.

create function app.audit_digest(e audit_event) returns bytea language sql immutable
  return sha256(e.prev_hash || convert_to(jsonb_build_array(
    e.id, e.clinic_id, e.number, (extract(epoch from e.at) * 1000)::bigint, e.actor_kind, e.actor_id, e.patient_id,
    e.action, e.subject_kind, e.subject_id, e.detail)::text, 'UTF8'));

create function app.chain_audit_event() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
begin
  -- The row lock orders the clinic's writers; it is held until the commit, so commands write their event last.
  insert into audit_head as h (clinic_id, number, hash) values (new.clinic_id, 1, '\x')
    on conflict (clinic_id) do update set number = h.number + 1
    returning * into head;
  new.number := head.number;
  new.prev_hash := head.hash;
  -- Only the seed (as owner) may date an event back.
  if current_setting('role', true) = 'plumbline_app' then
    new.at := date_trunc('milliseconds', clock_timestamp());
  end if;
  new.hash := app.audit_digest(new);
  update audit_head set hash = new.hash where clinic_id = new.clinic_id;
  return new;
end
$$;
create trigger audit_event_chain before insert on audit_event for each row execute function app.chain_audit_event();

create function app.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_append_only' using errcode = 'check_violation', constraint = 'audit_event_append_only';
end
$$;
create trigger audit_event_append_only before update or delete on audit_event for each row execute function app.refuse_audit_change();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function app.refuse_audit_change();

-- The chain's first broken place, or no row. Read by `npm run audit:verify`.
create function app.verify_audit(clinic uuid) returns table (number bigint, problem text)
language sql stable security definer set search_path = public, pg_temp as $$
  with chain as (
    select e.number, e.prev_hash, e.hash, app.audit_digest(e) as digest,
      lag(e.number, 1, 0::bigint) over w as before, lag(e.hash, 1, '\x'::bytea) over w as expected
    from audit_event e where e.clinic_id = clinic window w as (order by e.number)
  ), broken as (
    select c.number, case
      when c.number <> c.before + 1 then 'missing_event'
      when c.prev_hash <> c.expected then 'broken_link'
      when c.hash <> c.digest then 'edited_event' end as problem
    from chain c
    union all
    select h.number, 'missing_tail' from audit_head h
    where h.clinic_id = clinic and not exists (
      select from audit_event e where e.clinic_id = clinic and e.number = h.number and e.hash = h.hash)
    union all
    select 0, 'missing_head' where exists (select from audit_event e where e.clinic_id = clinic)
      and not exists (select from audit_head h where h.clinic_id = clinic)
  )
  select b.number, b.problem from broken b where b.problem is not null order by 1 limit 1
$$;
revoke execute on function app.verify_audit(uuid) from public;
