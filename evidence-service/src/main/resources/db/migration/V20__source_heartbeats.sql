-- How often a source promises to send, in seconds, and what of it was told on: the newest evidence, and when it was told.
alter table source
    add column interval_seconds bigint,
    add column heartbeat_of timestamptz,
    add column heartbeat_at timestamptz;
update source
   set interval_seconds = left(interval, -1)::bigint
           * case right(interval, 1) when 's' then 1 when 'm' then 60 when 'h' then 3600 else 86400 end
 where interval is not null;
create index source_promising on source (id) where interval_seconds is not null;

-- A registered source is an asset, so that its silence is judged like everything else.
insert into asset (uid, kind, name, owner, criticality, labels, population, state, since, version, published)
select 'source:' || id, 'source', title, owner, 'MEDIUM',
       case when interval_seconds is null then '{}'::jsonb
            else jsonb_build_object('interval', interval_seconds || 's') end,
       null, 'ACTIVE', now(), 1, false
  from source where registered
on conflict (uid) do update
   set kind = excluded.kind, name = excluded.name, owner = excluded.owner, criticality = excluded.criticality,
       labels = excluded.labels, state = excluded.state, since = excluded.since, version = asset.version + 1,
       published = false;
