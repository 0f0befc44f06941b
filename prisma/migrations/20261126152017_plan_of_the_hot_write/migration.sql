-- Why: PostgreSQL planned the statements of the one hot write anew at every call, because it takes a plan made for the values at hand
-- to be cheaper than the general one. It never is here (every statement reads by a key), and planning cost more than the writing:
-- a call took 2.7 ms, with the general plan 1.4, the bare inserts 0.8 (docs/performance.md). Whoever replaces the function says it
-- again: `create or replace` takes its settings away.
alter function app.record_session(jsonb) set plan_cache_mode = force_generic_plan;
