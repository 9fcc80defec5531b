-- Times in which what matches is not told.
create table route_window (
    id         uuid        primary key,
    position   bigint      not null generated always as identity unique,
    kind       text        not null check (kind in ('SILENCE', 'MAINTENANCE')),
    name       text,
    matchers   text[]      not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    comment    text        not null,
    author     text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    revision   bigint      not null,
    check (starts_at <= ends_at),
    check ((kind = 'MAINTENANCE') = (name is not null))
);
create index route_window_of_kind on route_window (kind, position desc);
create index route_window_ends on route_window (ends_at);
