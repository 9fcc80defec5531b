-- What lists sort and search by.
alter table finding add column severity_rank smallint not null generated always as (
    case severity when 'CRITICAL' then 4 when 'HIGH' then 3 when 'MEDIUM' then 2 else 1 end) stored;
-- Findings without a due date come last.
alter table finding add column due_rank timestamptz not null generated always as (
    coalesce(due_at, timestamptz '9999-12-31 00:00:00+00')) stored;
alter table finding add column searched text not null generated always as (lower(
    control_id || ' ' || control_title || ' ' || subject || ' ' || coalesce(subject_name, '') || ' '
    || coalesce(owner, '') || ' ' || coalesce(assigned_to, '') || ' ' || reason)) stored;

drop index finding_unresolved;
create index finding_unresolved on finding (updated_at desc, id desc) where status not in ('RESOLVED', 'CLOSED');
create index finding_by_severity on finding (severity_rank desc, updated_at desc, id desc);
create index finding_unresolved_by_severity on finding (severity_rank desc, updated_at desc, id desc)
    where status not in ('RESOLVED', 'CLOSED');
create index finding_by_due on finding (due_rank, id);
create index finding_unresolved_by_due on finding (due_rank, id) where status not in ('RESOLVED', 'CLOSED');
create index finding_of_control on finding (control_id, updated_at desc, id desc);
create index finding_assigned on finding (assigned_to, updated_at desc, id desc)
    where status not in ('RESOLVED', 'CLOSED');
create index finding_owned on finding (owner, updated_at desc, id desc);

-- What is due next.
create index finding_overdue_next on finding (due_at)
    where status not in ('RESOLVED', 'CLOSED') and not overdue and due_at is not null;
create index finding_verify_next on finding (verify_until) where verify_until is not null;
create index finding_recover_next on finding (recover_at) where recover_at is not null;
create index finding_undated on finding (severity)
    where status not in ('RESOLVED', 'CLOSED') and due_at is null and not due_by_hand;

-- The days of the burn-down.
create index finding_entry_of_day on finding_entry (at) where action in ('OPENED', 'REOPENED', 'RESOLVED', 'CLOSED');
