-- Why: a session is held against the moment at which it began, and it never began before its warning-signs check was answered. A phone whose
-- clock jumps ahead in between would say so, and be refused for a plan that was not active yet. Asked for with the rest, by the checks' ids.
create or replace function app.sync_facts(patient uuid, ids uuid[]) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'had', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'hash', encode(l.payload_hash, 'hex'), 'outcome', l.outcome)), '[]')
      from synced_event l where l.clinic_id = app.clinic_id() and l.patient_id = patient and l.id = any(ids)),
    'checks', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'answeredAtMs', (extract(epoch from w.answered_at) * 1000)::bigint)), '[]')
      from warning_check w where w.clinic_id = app.clinic_id() and w.patient_id = patient and w.id = any(ids)),
    'revisionId', (select r.id from (select p.* from programme p where p.clinic_id = app.clinic_id() and p.patient_id = patient
        and p.state in ('active', 'paused', 'suspended') order by p.created_at desc, p.id desc limit 1) p
      join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.number = p.current_revision
      where p.state = 'active'),
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id,
        'revisions', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number,
            'activatedAtMs', (extract(epoch from r.activated_at) * 1000)::bigint)), '[]')
          from programme_revision r where r.clinic_id = p.clinic_id and r.programme_id = p.id and r.activated_at is not null),
        'states', (select coalesce(jsonb_agg(jsonb_build_object('state', h.state, 'sinceMs', (extract(epoch from h.since) * 1000)::bigint)
            order by h.since, h.id), '[]')
          from programme_state_change h where h.clinic_id = p.clinic_id and h.programme_id = p.id),
        'confirmations', (select coalesce(jsonb_agg(jsonb_build_object('expiresOn', c.expires_on,
            'endedAtMs', case when c.state <> 'confirmed' then (extract(epoch from c.state_changed_at) * 1000)::bigint end)), '[]')
          from confirmation c where c.clinic_id = p.clinic_id and c.episode_id = p.episode_id
            and c.state in ('confirmed', 'suspended', 'revoked', 'expired')))), '[]')
      from programme p where p.clinic_id = app.clinic_id() and p.patient_id = patient and p.current_revision is not null))
$$;
