-- A key can be named without being known, and taken back. Its row stays: who could send when is part of the record.
alter table source_key add column id uuid not null default gen_random_uuid() unique;
alter table source_key add column revoked_at timestamptz;
alter table source_key add column revoked_by text;
create index source_key_source on source_key (source, created_at);
