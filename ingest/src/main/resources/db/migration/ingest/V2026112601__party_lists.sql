-- Restricted-party lists: dated versions, their entries in packed blocks, and files that were refused.

create table party_list_version (
    list varchar(100) not null,
    version integer not null,
    published_at timestamp with time zone not null,
    loaded_at timestamp with time zone not null,
    form varchar(60) not null,
    sha256 varchar(64) not null,
    files text not null,
    entries integer not null,
    party_names integer not null,
    added integer not null,
    removed integer not null,
    changed integer not null,
    notes text not null,
    primary key (list, version)
);

create table party_list_block (
    list varchar(100) not null,
    version integer not null,
    block_no integer not null,
    payload bytea not null,
    primary key (list, version, block_no)
);

create table party_list_refusal (
    list varchar(100) not null,
    refused_no integer not null,
    refused_at timestamp with time zone not null,
    files text not null,
    code varchar(40) not null,
    message text not null,
    primary key (list, refused_no)
);
