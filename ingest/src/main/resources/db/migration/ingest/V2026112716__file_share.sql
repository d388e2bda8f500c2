-- Imports that read the rows of one business unit from a file that holds rows of several.
create table file_share (
    import_id varchar(64) not null primary key,
    of_unit varchar(200) not null
);
create index file_share_of_unit on file_share (of_unit);
