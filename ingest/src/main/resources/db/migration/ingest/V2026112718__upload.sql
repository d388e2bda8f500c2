-- An original lies where its hash says, and is written while its rows are read.
alter table upload drop column size_in_bytes;
alter table upload drop column content_location;
