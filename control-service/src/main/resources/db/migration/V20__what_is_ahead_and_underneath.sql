-- What a transition says besides its status.
alter table assessment
    add column underlying text,
    add column conflict boolean not null default false,
    add column due_at timestamptz,
    add column due_soon boolean not null default false;
create index assessment_due_soon on assessment (control_id, subject) where due_soon;

-- An exception without a subject covers the whole control.
alter table exemption alter column subject drop not null;
