-- A snapshot of corrected rows adds to the full snapshot that it names; null for a full one.
alter table snapshot add column base_id varchar(64);
alter table snapshot drop column full_scope;
