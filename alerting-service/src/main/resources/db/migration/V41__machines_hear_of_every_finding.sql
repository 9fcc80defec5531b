-- Whether a machine reads what the channel is told: it is told of every finding, people of the first ones and the count.
alter table channel add column for_machines boolean not null default false;
update channel set for_machines = true where type in ('ocsf_kafka', 'alertmanager');

-- What a notification stands for is written while it is put together, a portion of the group at a time.
alter table notification_finding alter constraint notification_finding_notification_id_fkey deferrable initially deferred;
