-- What held at an instant, as it was known at another one: of every control on every subject the transition with the
-- highest sequence among those that were judged by then and took effect by then.
alter table transition add column sequence bigint;
alter table transition add column effective_at timestamptz;
update transition
   set sequence = (body ->> 'sequence')::bigint,
       effective_at = (body ->> 'effective_at')::timestamptz;
alter table transition alter column sequence set not null;
alter table transition alter column effective_at set not null;

-- Holds all that the question needs, so that the answer comes from the index alone.
create index transition_as_of on transition (control_id, subject, sequence desc)
    include (to_status, effective_at, judged_at, position);
