-- The subjects that have a label, in their order: whether many have it or one, a page of them is one range.
-- label: the SHA-256 of name=value, which may be longer than an index takes.
create table subject_label (
    label bytea not null,
    subject text not null,
    primary key (label, subject)
);
create index subject_label_by_subject on subject_label (subject);

insert into subject_label (label, subject)
select sha256(convert_to(label.key || '=' || label.value, 'UTF8')), newest.subject
  from (select distinct on (subject) subject, asset
          from assessment
         order by subject, judged_at desc) newest
 cross join lateral jsonb_each_text(newest.asset -> 'labels') label;

-- Transitions to a status that is rare are found without reading all the others.
create index transition_by_status on transition (to_status, position);
create index exemption_by_control on exemption (control_id, requested_at, id);
create index exemption_by_subject on exemption (subject, requested_at, id);
