-- A page of a list reads about as many rows as it shows, whatever it is filtered by and however many rows there are.
create index asset_by_kind on asset (kind, uid);
create index asset_by_state on asset (state, uid);
create index asset_by_population on asset (population, uid);
create index evidence_by_source on evidence (source, sequence);

-- For parts of uids and names. The extension comes with PostgreSQL, and whoever owns the database may create it.
create extension if not exists pg_trgm;
create index asset_by_part on asset using gin (uid gin_trgm_ops, name gin_trgm_ops);
