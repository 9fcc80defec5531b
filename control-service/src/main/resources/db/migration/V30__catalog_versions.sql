-- Every version of the catalog, whole. hash: over the content, so the same content is the same version.
create table catalog_version (
    hash text primary key,
    files jsonb not null
);

-- What came into force when. The newest row is what every instance judges by.
-- replaced: what was in force before; null for the first.
-- from_directory: whether somebody changed the files of a catalog directory, or asked over HTTP.
create table catalog_change (
    sequence bigint generated always as identity primary key,
    hash text not null references catalog_version,
    replaced text references catalog_version,
    from_directory boolean not null,
    author text not null,
    message text,
    at timestamptz not null,
    diff jsonb not null
);
create index catalog_change_by_hash on catalog_change (hash, sequence);
create index catalog_change_by_time on catalog_change (at, sequence);
