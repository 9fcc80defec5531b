-- What routes tell findings apart by.
alter table finding add column asset_kind text;
alter table finding add column criticality text;
alter table finding add column labels jsonb not null default '{}';
update finding set asset_kind = split_part(subject, ':', 1), criticality = 'MEDIUM';
alter table finding alter column asset_kind set not null;
alter table finding alter column criticality set not null;

-- Which findings a notification tells of; a message may stand for more than it names.
create table notification_finding (
    notification_id uuid not null references notification (id),
    finding_id      uuid not null references finding (id),
    opening         int  not null,
    reason          text not null,
    primary key (notification_id, finding_id)
);
create index notification_finding_of_finding on notification_finding (finding_id, notification_id);
insert into notification_finding (notification_id, finding_id, opening, reason)
    select id, finding_id, opening, reason from notification where finding_id is not null;

-- A notification carries a message about a group of findings. json rather than jsonb: every attempt says the same.
alter table notification add column group_key text;
alter table notification add column message json;
alter table notification add column findings int not null default 1;
update notification set group_key = coalesce(finding_id, id)::text, message = json_build_object(
    'reason', reason,
    'group', json_build_object('key', coalesce(finding_id, id)::text, 'route', 'default', 'labels', json_build_object()),
    'firing', case when reason = 'RESOLVED' then 0 else 1 end,
    'resolved', case when reason = 'RESOLVED' then 1 else 0 end,
    'items', json_build_array(json_build_object('reason', reason, 'finding', finding)),
    'omitted', 0);
alter table notification alter column group_key set not null;
alter table notification alter column message set not null;
drop index notification_unfinished_of_finding;
drop index notification_of_finding;
alter table notification drop column finding_id, drop column opening, drop column subject, drop column finding;
alter table notification drop constraint notification_reason_check;
create index notification_unfinished_of_group on notification (group_key, channel_id, position)
    where status in ('PENDING', 'RETRYING');
