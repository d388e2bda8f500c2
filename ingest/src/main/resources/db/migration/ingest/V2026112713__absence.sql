-- Assets that their source no longer lists are layers of a state: one for each import that listed them last. Null for
-- what is listed. absent_since: date of the first inventory without them; times_missed: inventories without them.
alter table snapshot add column absence varchar(10);
alter table snapshot add column absent_since timestamp with time zone;
alter table snapshot add column times_missed integer;

-- What an import did beside: assets that came back, and after it those that are missed and silent, and those removed.
alter table import_state add column came_back bigint default 0 not null;
alter table import_state add column missed bigint default 0 not null;
alter table import_state add column silent bigint default 0 not null;
alter table import_state add column removed bigint default 0 not null;

-- Absent assets that left the inventory, by policy or by a person's act; in effect while the import that removed them is.
create table removed_asset (
    import_id varchar(64) not null,
    kind varchar(20) not null,
    asset_id text not null,
    unit varchar(200) not null,
    source varchar(200) not null,
    listed_in varchar(64) not null,
    listed_row bigint not null,
    absent_since timestamp with time zone not null,
    times_missed integer not null
);

create index removed_asset_scope on removed_asset (unit, source);
