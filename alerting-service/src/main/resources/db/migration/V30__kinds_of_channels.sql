-- What a channel is set to depends on its kind; jsonb, because only its values matter.
alter table channel add column settings jsonb;
update channel set settings = jsonb_build_object('url', url, 'signature', 'hmac');
alter table channel alter column settings set not null;
alter table channel drop column url;
alter table channel drop constraint channel_type_check;
alter table channel add check (type in
    ('webhook', 'email', 'slack', 'teams', 'pagerduty', 'alertmanager', 'jira', 'ocsf_kafka', 'log'));

-- Only what signs has a secret of its own; after a rotation the one before it signs along until then.
alter table channel alter column secret drop not null;
alter table channel add column previous_secret text;
alter table channel add column previous_secret_until timestamptz;
alter table channel add check ((previous_secret is null) = (previous_secret_until is null));

-- What an attempt sent and what came back, without secrets.
alter table attempt add column request_method text;
alter table attempt add column request_url text;
alter table attempt add column request_bytes bigint;
alter table attempt add column request_excerpt text;
alter table attempt add column answer_excerpt text;
