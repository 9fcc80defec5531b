-- When people are reminded that a finding will be due; null when there is nothing to be reminded of, or they were.
alter table finding add column remind_at timestamptz;
-- What is open already was promised no reminder; half of the time that is left is better than none.
update finding set remind_at = now() + (due_at - now()) / 2
    where status not in ('RESOLVED', 'CLOSED') and not overdue and due_at > now();
create index finding_remind_next on finding (remind_at)
    where status not in ('RESOLVED', 'CLOSED') and not overdue and remind_at is not null;

-- When it was said that a finding is due soon, and for which date.
alter table route_member add column due_soon_at timestamptz;
alter table route_member add column due_soon_for timestamptz;
alter table route_member add constraint route_member_due_soon_whole
    check ((due_soon_at is null) = (due_soon_for is null));
