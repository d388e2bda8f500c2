-- Who imported a file, as the way in tells it; empty for what was imported before that was recorded.
alter table import_run add column imported_by text not null default '';
