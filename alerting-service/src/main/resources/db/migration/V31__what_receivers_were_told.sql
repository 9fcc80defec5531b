-- Alerts that an Alertmanager was told to be firing: it forgets them unless they are sent again and again.
create table alertmanager_alert (
    channel_id uuid        not null references channel (id),
    finding_id uuid        not null references finding (id),
    alert      json        not null,
    sent_at    timestamptz not null,
    primary key (channel_id, finding_id)
);
create index alertmanager_alert_due on alertmanager_alert (channel_id, sent_at);

-- The issue that was made of a group of findings, until it is resolved.
create table jira_issue (
    channel_id   uuid not null references channel (id),
    group_key    text not null,
    issue_key    text not null,
    -- The notification that created the issue or was commented last: a repeated attempt does not say it twice.
    told_by      uuid not null,
    primary key (channel_id, group_key)
);
