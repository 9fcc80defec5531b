-- The machine's condition and what the control judges are two things; what was called condition is the latter.
alter table finding rename column condition to assessment;
alter table finding add column condition text;
update finding set condition = case assessment
    when 'SATISFIED' then 'PASSING' when 'STALE' then 'NO_DATA' when 'NO_DATA' then 'NO_DATA'
    when 'INCONCLUSIVE' then 'ERROR' else 'FAILING' end;
alter table finding alter column condition set not null;
alter table finding add constraint finding_condition_known
    check (condition in ('PENDING', 'FAILING', 'RECOVERING', 'PASSING', 'NO_DATA', 'ERROR'));

-- The exception is an axis of its own; a finding that one covers stays what it is.
alter table finding add column exempt_since timestamptz;
alter table finding add column exempt_reason text;
alter table finding add constraint finding_exemption_whole check ((exempt_since is null) = (exempt_reason is null));

-- What people do. An ended finding has an end whoever ended it.
alter table finding drop constraint finding_status_check;
alter table finding drop constraint finding_resolution_check;
alter table finding drop constraint finding_check;
alter table finding drop constraint finding_check1;
alter table finding add constraint finding_status_known check (status in
    ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'AWAITING_VERIFICATION', 'RESOLVED', 'CLOSED'));
-- EXEMPTED is history: since then findings stay with their exception.
alter table finding add constraint finding_resolution_known check (resolution in
    ('RECOVERED', 'EXEMPTED', 'OUT_OF_SCOPE', 'CONFIRMED', 'WONT_FIX', 'FALSE_POSITIVE', 'DUPLICATE'));
alter table finding add constraint finding_end_whole check (
    (status in ('RESOLVED', 'CLOSED')) = (resolved_at is not null)
    and (status in ('RESOLVED', 'CLOSED')) = (resolution is not null));
alter table finding add column assigned_to text;
alter table finding add column assigned_at timestamptz;
alter table finding add constraint finding_assignment_whole check ((assigned_to is null) = (assigned_at is null));
alter table finding add column fixed_by text;
alter table finding add column fixed_at timestamptz;
-- Until then the machine must have seen that it is fixed.
alter table finding add column verify_until timestamptz;
alter table finding add constraint finding_fix_whole check (
    (status = 'AWAITING_VERIFICATION') = (verify_until is not null)
    and (status = 'AWAITING_VERIFICATION') = (fixed_at is not null) and (fixed_at is null) = (fixed_by is null));
alter table finding add column closed_by text;
-- Of a closed one: whether it held again, or was no longer asked for, after it was closed. Only then a new one may follow.
alter table finding add column over boolean not null default false;
alter table finding add constraint finding_closing_whole check ((status = 'CLOSED') = (closed_by is not null));

-- A recovery that has to last.
alter table finding add column recover_at timestamptz;
alter table finding add constraint finding_recovery_whole check ((condition = 'RECOVERING') = (recover_at is not null));

-- Until when it should be resolved.
alter table finding add column due_at timestamptz;
alter table finding add column due_by_hand boolean not null default false;
alter table finding add column overdue boolean not null default false;

-- The evidence that broke it and the evidence that healed it.
alter table finding add column broke json;
alter table finding add column healed json;
update finding f set broke = e.evidence from finding_entry e
    where e.position = (select max(position) from finding_entry l
        where l.finding_id = f.id and l.action in ('OPENED', 'REOPENED'));
update finding f set healed = f.evidence where f.status = 'RESOLVED' and f.resolution = 'RECOVERED';

-- A closed finding lets a new one be, and a subject that still fails lets a closed one be.
drop index finding_one_unresolved;
create unique index finding_one_unresolved on finding (control_id, subject) where status not in ('RESOLVED', 'CLOSED');
