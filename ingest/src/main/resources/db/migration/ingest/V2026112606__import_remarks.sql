-- What was guessed about a file or left unread, a sentence a line.
alter table import_run add column remarks text not null default '';
