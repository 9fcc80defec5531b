-- Backtests. alive_at is touched by the instance that has it in its queue; when that falls silent it was interrupted.
create table backtest (
    id uuid primary key,
    control_id text not null,
    control_title text not null,
    control_version text not null,
    request json not null,
    period_from timestamptz not null,
    period_to timestamptz not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    reason text,
    requested_by text not null,
    requested_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    alive_at timestamptz not null default now(),
    evidence_total bigint,
    evidence_read bigint not null default 0,
    subjects bigint not null default 0,
    result json
);
create index backtest_by_time on backtest (requested_at, id);
create index backtest_under_way on backtest (alive_at) where state in ('QUEUED', 'RUNNING');

-- Subjects with a difference, and all changes of status, in the order of the subjects.
create table backtest_subject (
    backtest uuid not null references backtest (id) on delete cascade,
    number bigint not null,
    subject text not null,
    verdict text not null,
    body json not null,
    primary key (backtest, number)
);
create table backtest_flip (
    backtest uuid not null references backtest (id) on delete cascade,
    number bigint not null,
    subject text not null,
    occurrence text not null,
    body json not null,
    primary key (backtest, number)
);
create index backtest_flip_by_subject on backtest_flip (backtest, subject, number);
