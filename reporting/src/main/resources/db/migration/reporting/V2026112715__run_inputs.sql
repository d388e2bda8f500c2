-- The inventories that a screening run read, so that a run can be found by an import that is undone later.
-- Runs recorded before this have none.
create table screening_run_inventory (
    run_id char(64) not null references screening_run (run_id),
    snapshot_id varchar(64) not null,
    primary key (run_id, snapshot_id)
);

create index screening_run_inventory_snapshot on screening_run_inventory (snapshot_id);
