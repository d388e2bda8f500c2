-- With which mapping the columns of an import were read: the next file of the source is read with it too.
create table source_mapping (
    import_id varchar(64) primary key,
    unit varchar(200) not null,
    source varchar(200) not null,
    sha256 varchar(64) not null,
    saved_at timestamp with time zone not null,
    mapping text not null,
    header text not null,
    filled text not null,
    date_orders text not null
);

create index source_mapping_source on source_mapping (unit, source);
