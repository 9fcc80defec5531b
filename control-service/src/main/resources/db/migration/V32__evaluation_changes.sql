-- How the status of every control changed: the topic keeps only the newest evaluation. status: null when the control was
-- taken out of the catalog.
create table evaluation_change (
    position bigint generated always as identity primary key,
    control_id text not null,
    status text,
    control_version text,
    at timestamptz not null
);
create index evaluation_change_by_control on evaluation_change (control_id, position);

-- Of what was judged before this table was there only the last change is known.
insert into evaluation_change (control_id, status, control_version, at)
select control_id, status, control_version, since from evaluation order by since, control_id;
