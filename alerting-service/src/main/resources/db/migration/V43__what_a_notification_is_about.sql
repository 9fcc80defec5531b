-- A list of notifications names what each is about without reading its message, which may name hundreds of findings.
alter table notification add column subject text;
update notification set subject = coalesce(message #>> '{items,0,finding,subject}', '');
alter table notification alter column subject set not null;
