-- The routes: one document, which is replaced as a whole. Without one the built-in tree holds.
create table route_document (
    one        boolean     primary key default true check (one),
    revision   bigint      not null,
    document   json,
    updated_at timestamptz,
    updated_by text
);
insert into route_document (revision) values (1);

-- Groups write notifications while others change the findings, and neither may wait for the other in a circle: what is
-- written in the name of a finding later on takes no lock on it. Findings are never removed.
alter table notification_finding drop constraint notification_finding_finding_id_fkey;

-- What is told together: one row for a route and what the labels that it groups by say. A row stays when the group is
-- empty, because its messages go on counting.
create table route_group (
    id            uuid        primary key,
    route         text        not null,
    labels        json        not null,
    digest        boolean     not null,
    -- How many times it spoke; part of the ids of its notifications.
    flushes       bigint      not null default 0,
    last_sent_at  timestamptz,
    -- When it has to be looked at; null when only something new can change anything.
    next_flush_at timestamptz
);
create index route_group_due on route_group (next_flush_at) where next_flush_at is not null;

-- The findings of a group, as they were when they changed last. Rows are only touched by who holds the group's row.
create table route_member (
    group_id   uuid        not null references route_group (id),
    finding_id uuid        not null,
    finding    json        not null,
    -- Whether the routes lead it here still.
    current    boolean     not null,
    overdue_at timestamptz,
    reminded   uuid,
    mute       text,
    muted_since timestamptz,
    primary key (group_id, finding_id)
);
create index route_member_of_finding on route_member (finding_id);
create index route_member_muted on route_member (mute) where mute is not null;

-- What each channel knows of each finding: who was told that it is open is told that it is resolved.
create table route_told (
    finding_id      uuid        not null,
    channel_id      uuid        not null references channel (id),
    group_id        uuid        references route_group (id),
    opening         int         not null,
    open            boolean     not null,
    severity        text        not null,
    flapping        boolean     not null,
    at              timestamptz not null,
    notification_id uuid        references notification (id) deferrable initially deferred,
    version         bigint      not null,
    primary key (finding_id, channel_id)
);
insert into route_told (finding_id, channel_id, opening, open, severity, flapping, at, notification_id, version)
    select distinct on (f.finding_id, n.channel_id) f.finding_id, n.channel_id, f.opening, f.reason <> 'RESOLVED',
        found.severity, false, n.created_at, n.id, 1
    from notification_finding f
        join notification n on n.id = f.notification_id
        join finding found on found.id = f.finding_id
    where f.reason in ('OPENED', 'REOPENED', 'RESOLVED')
    order by f.finding_id, n.channel_id, n.position desc;

-- How restless findings are.
create table route_flapping (
    finding_id uuid             primary key references finding (id),
    score      double precision not null,
    at         timestamptz      not null,
    active     boolean          not null
);

-- The sources that are silent now, because what they feed is not told meanwhile.
create table silent_source (
    source     text primary key,
    finding_id uuid not null references finding (id)
);
insert into silent_source (source, finding_id)
    select substr(subject, length('source:') + 1), id from finding
    where control_id = 'source.silent' and subject like 'source:%' and resolved_at is null;

-- What was decided about telling, for people who ask why they heard or did not hear of something.
create table route_decision (
    position   bigint      generated always as identity primary key,
    finding_id uuid        not null,
    at         timestamptz not null,
    group_id   uuid        not null,
    channel_id uuid,
    decision   text        not null check (decision in ('TOLD', 'MUTED', 'NOBODY_TOLD', 'NEVER_HEARD')),
    detail     text        not null
);
create index route_decision_of_finding on route_decision (finding_id, position desc);
