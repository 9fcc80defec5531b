-- How far each reader has read; moves in the transaction that stores what was read.
create table kafka_position (
    reader text not null,
    topic text not null,
    partition int not null,
    next_offset bigint not null,
    moved_at timestamptz not null,
    primary key (reader, topic, partition)
);

-- The history: every transition as it was announced.
create table transition (
    position bigint generated always as identity primary key,
    id text not null unique,
    control_id text not null,
    subject text not null,
    to_status text,
    judged_at timestamptz not null,
    body jsonb not null
);
create index transition_by_control on transition (control_id, position);
create index transition_by_subject on transition (subject, position);

-- The newest transition of every control on every subject. A row without a status keeps the sequence of a subject that
-- left the population, so that an older transition that is read again can't bring it back.
create table assessment (
    control_id text not null,
    subject text not null,
    status text,
    reason text not null,
    since timestamptz not null,
    sequence bigint not null,
    evidence jsonb,
    judged_at timestamptz not null,
    control_version text not null,
    asset jsonb not null,
    primary key (control_id, subject)
);
create index assessment_by_status on assessment (control_id, status, subject);

-- The newest evaluation of every control. since: when the status last changed.
create table evaluation (
    control_id text primary key,
    control_version text not null,
    status text not null,
    counts jsonb not null,
    population bigint not null,
    judged_at timestamptz not null,
    since timestamptz not null
);

-- Exceptions. A row goes to the topology whenever published is false; version tells whether it changed meanwhile.
create table exemption (
    id uuid primary key,
    control_id text not null,
    subject text not null,
    reason text not null,
    state text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    expires_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    version bigint not null,
    published boolean not null
);
create index exemption_unpublished on exemption (id) where not published;
create index exemption_by_time on exemption (requested_at, id);
