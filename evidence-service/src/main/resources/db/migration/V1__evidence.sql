-- Where the readers of Kafka stand. PostgreSQL is the judge of exactly-once: a position moves with what it caused.
create table kafka_position (
  reader text not null,
  topic text not null,
  partition int not null,
  next_offset bigint not null,
  moved_at timestamptz not null,
  primary key (reader, topic, partition)
);

-- The ledger. The event is json, not jsonb: it is kept byte for byte as it was accepted.
create table evidence (
  sequence bigint generated always as identity primary key,
  source text not null,
  id text not null,
  type text not null,
  subject text not null,
  time timestamptz not null,
  recorded timestamptz not null,
  ledgered_at timestamptz not null default now(),
  event json not null,
  unique (source, id)
);
-- Lists run by sequence within a subject or a kind; the time rides along for "last evidence of an asset".
create index evidence_subject on evidence (subject, sequence) include (time);
create index evidence_type on evidence (type, sequence);
-- Evidence comes roughly in the order of its time, so a few bytes per range of pages are enough.
create index evidence_time on evidence using brin (time);
-- The ledger only ever grows: vacuum for inserted rows, so that index-only scans stay such.
alter table evidence set (autovacuum_vacuum_insert_scale_factor = 0.05);

create table asset (
  uid text primary key,
  kind text not null,
  name text,
  owner text,
  criticality text not null,
  labels jsonb not null,
  population text,
  state text not null check (state in ('DISCOVERED', 'ACTIVE', 'RETIRED')),
  since timestamptz not null,
  version bigint not null,
  published boolean not null
);
create index asset_population on asset (population) where state = 'ACTIVE';
create index asset_unpublished on asset (uid) where not published;

-- One row a population: the lock under which its snapshots are applied, and the time of the last one.
create table population (
  uid text primary key,
  kind text not null,
  applied timestamptz
);

create table held_snapshot (
  id bigint generated always as identity primary key,
  population text not null references population (uid),
  source text not null,
  evidence_id text not null,
  time timestamptz not null,
  members int not null,
  retiring int not null,
  listed int not null,
  state text not null default 'HELD' check (state in ('HELD', 'CONFIRMED', 'SUPERSEDED')),
  held_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by text,
  unique (source, evidence_id)
);

create table dead_letter (
  id text primary key,
  sequence bigint generated always as identity unique,
  reason text not null,
  source text,
  letter json not null,
  stored_at timestamptz not null default now(),
  status text not null default 'OPEN' check (status in ('OPEN', 'REPLAYED')),
  replayed_at timestamptz,
  replayed_by text
);

create table source (
  id text primary key,
  title text,
  owner text,
  interval text,
  registered boolean not null default false,
  version bigint not null default 0,
  accepted bigint not null default 0,
  last_seen_at timestamptz
);

-- Only the SHA-256 of a key is kept.
create table source_key (
  hash text primary key,
  source text not null references source (id),
  created_at timestamptz not null default now(),
  created_by text not null
);
