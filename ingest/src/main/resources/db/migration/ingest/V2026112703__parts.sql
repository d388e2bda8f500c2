-- A file of several parts may be in several encodings and dialects.
alter table import_run alter column encoding set data type varchar(1000);
alter table import_run alter column dialect set data type varchar(1000);
