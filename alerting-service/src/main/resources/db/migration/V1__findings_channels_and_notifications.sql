-- How far each reader has read; moved in the transaction of what the records caused.
create table kafka_position (
    reader      text        not null,
    topic       text        not null,
    partition   int         not null,
    next_offset bigint      not null,
    moved_at    timestamptz not null,
    primary key (reader, topic, partition)
);

-- The newest transition that was applied, of every control on every subject: an older or repeated one changes nothing.
create table applied_transition (
    control_id text   not null,
    subject    text   not null,
    sequence   bigint not null,
    primary key (control_id, subject)
);

-- Evidence that has never come yet: when it is still missing at due_at, that is a finding.
create table awaited_evidence (
    control_id text        not null,
    subject    text        not null,
    due_at     timestamptz not null,
    transition json        not null,
    primary key (control_id, subject)
);
create index awaited_evidence_due on awaited_evidence (due_at);

-- Records that are no transitions, whole, so that somebody can look at what the partition moved on over.
create table unreadable_record (
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    recorded_at   timestamptz not null,
    reason        text        not null,
    key           bytea,
    body          bytea,
    primary key (topic, partition, record_offset)
);

create table finding (
    id              uuid        primary key,
    number          bigint      not null generated always as identity unique,
    control_id      text        not null,
    subject         text        not null,
    status          text        not null check (status in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
    condition       text        not null,
    severity        text        not null,
    reason          text        not null,
    evidence        json,
    control_title   text        not null,
    subject_name    text,
    owner           text,
    measures        text[]      not null,
    remediation     text,
    opened_at       timestamptz not null,
    updated_at      timestamptz not null,
    times_opened    int         not null,
    previous        uuid        references finding (id),
    acknowledged_by text,
    acknowledged_at timestamptz,
    resolution      text        check (resolution in ('RECOVERED', 'EXEMPTED', 'OUT_OF_SCOPE')),
    resolved_at     timestamptz,
    revision        bigint      not null,
    check ((status = 'RESOLVED') = (resolved_at is not null)),
    check ((status = 'RESOLVED') = (resolution is not null)),
    check ((acknowledged_by is null) = (acknowledged_at is null))
);
create unique index finding_one_unresolved on finding (control_id, subject) where status <> 'RESOLVED';
create index finding_latest on finding (control_id, subject, number desc);
create index finding_newest_change on finding (updated_at desc, id desc);
create index finding_unresolved on finding (updated_at desc, id desc) where status <> 'RESOLVED';
create index finding_of_subject on finding (subject, updated_at desc);
create index finding_counts on finding (status, severity);

create table finding_entry (
    position   bigint      generated always as identity primary key,
    finding_id uuid        not null references finding (id),
    at         timestamptz not null,
    actor      text        not null,
    action     text        not null,
    detail     text        not null,
    evidence   json,
    transition text
);
create index finding_entry_of_finding on finding_entry (finding_id, position);

create table channel (
    id              uuid        primary key,
    position        bigint      not null generated always as identity unique,
    name            text        not null,
    type            text        not null check (type in ('webhook')),
    url             text        not null,
    enabled         boolean     not null,
    disabled_reason text,
    secret          text        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    -- A removed channel stays as a row, so that what was sent through it can still be explained.
    removed_at      timestamptz,
    revision        bigint      not null
);

-- The outbox. A row is written in the transaction of what it tells of, and claimed by its state.
create table notification (
    id              uuid        primary key,
    position        bigint      not null generated always as identity unique,
    channel_id      uuid        not null references channel (id),
    finding_id      uuid        references finding (id),
    opening         int         not null,
    reason          text        not null check (reason in ('OPENED', 'REOPENED', 'RESOLVED', 'TEST')),
    subject         text        not null,
    -- The finding as it was at that moment; json rather than jsonb, because every attempt sends the same bytes.
    finding         json        not null,
    status          text        not null check (status in ('PENDING', 'DELIVERED', 'RETRYING', 'DEAD')),
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    give_up_at      timestamptz not null,
    attempts        int         not null default 0,
    lease           uuid,
    leased_until    timestamptz
);
create index notification_due on notification (channel_id, next_attempt_at) where status in ('PENDING', 'RETRYING');
create index notification_unfinished_of_finding on notification (finding_id, channel_id, position)
    where status in ('PENDING', 'RETRYING');
create index notification_of_finding on notification (finding_id, position desc);
create index notification_of_channel on notification (channel_id, position desc);

create table attempt (
    position        bigint      generated always as identity primary key,
    notification_id uuid        not null references notification (id),
    at              timestamptz not null,
    outcome         text        not null check (outcome in ('DELIVERED', 'RETRY_LATER', 'REFUSED')),
    http_status     int,
    latency_ms      bigint      not null,
    detail          text        not null
);
create index attempt_of_notification on attempt (notification_id, position);
