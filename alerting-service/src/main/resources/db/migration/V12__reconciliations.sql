-- What comparing findings with the current assessments came to.
create table reconciliation (
    id           uuid        primary key,
    asked_by     text        not null,
    started_at   timestamptz not null,
    finished_at  timestamptz not null,
    compared     bigint      not null,
    missed       bigint      not null,
    differed     bigint      not null,
    repaired     bigint      not null,
    ahead        bigint      not null,
    not_compared bigint      not null,
    unreadable   bigint      not null
);
create index reconciliation_newest on reconciliation (started_at desc, id desc);
