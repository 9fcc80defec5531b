-- How many there are, kept where they change (ADR 0028): whoever writes adds a line here instead of waiting for whoever else
-- does, and lines are folded together now and then. Their sum is exact in every snapshot.
create table finding_count (
    status    text    not null,
    severity  text    not null,
    condition text    not null,
    overdue   boolean not null,
    assigned  boolean not null,
    findings  bigint  not null
);
create function count_finding() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into finding_count
            values (old.status, old.severity, old.condition, old.overdue, old.assigned_to is not null, -1);
    end if;
    if tg_op <> 'DELETE' then
        insert into finding_count
            values (new.status, new.severity, new.condition, new.overdue, new.assigned_to is not null, 1);
    end if;
    return null;
end $$;
create trigger finding_comes_or_goes after insert or delete on finding for each row execute function count_finding();
create trigger finding_changes after update on finding for each row
    when ((old.status, old.severity, old.condition, old.overdue, old.assigned_to is null)
        is distinct from (new.status, new.severity, new.condition, new.overdue, new.assigned_to is null))
    execute function count_finding();
insert into finding_count
    select status, severity, condition, overdue, assigned_to is not null, count(*) from finding group by 1, 2, 3, 4, 5;

-- The days of the burn-down (UTC); timelines are never shortened.
create table finding_day (
    day      date   not null,
    opened   bigint not null,
    resolved bigint not null
);
create index finding_day_by_day on finding_day (day);
create function count_day() returns trigger language plpgsql as $$
begin
    insert into finding_day values ((new.at at time zone 'UTC')::date,
        (new.action in ('OPENED', 'REOPENED'))::int, (new.action in ('RESOLVED', 'CLOSED'))::int);
    return null;
end $$;
create trigger finding_entry_counts after insert on finding_entry for each row
    when (new.action in ('OPENED', 'REOPENED', 'RESOLVED', 'CLOSED')) execute function count_day();
insert into finding_day
    select (at at time zone 'UTC')::date, count(*) filter (where action in ('OPENED', 'REOPENED')),
        count(*) filter (where action in ('RESOLVED', 'CLOSED'))
    from finding_entry where action in ('OPENED', 'REOPENED', 'RESOLVED', 'CLOSED') group by 1;
drop index finding_entry_of_day;

-- Of how many subjects first evidence is awaited. They come by the hundred and leave by the hundred.
create table awaited_count (
    awaited bigint not null
);
create function count_awaited() returns trigger language plpgsql as $$
begin
    insert into awaited_count select case tg_op when 'INSERT' then n else -n end from (select count(*) as n from changed)
        as change where n > 0;
    return null;
end $$;
create trigger awaited_evidence_comes after insert on awaited_evidence
    referencing new table as changed for each statement execute function count_awaited();
create trigger awaited_evidence_goes after delete on awaited_evidence
    referencing old table as changed for each statement execute function count_awaited();
insert into awaited_count select count(*) from awaited_evidence;
