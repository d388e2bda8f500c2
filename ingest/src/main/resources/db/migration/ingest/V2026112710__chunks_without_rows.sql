-- A restart reads the rows of committed chunks from the file again; a chunk keeps what it counted.

alter table import_chunk drop column payload;
alter table import_chunk drop column row_numbers;
