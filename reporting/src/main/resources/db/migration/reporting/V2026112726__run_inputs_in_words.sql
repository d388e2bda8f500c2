-- All that a screening run depended on, in the order in which it makes the id of the run, so that a report can be derived again and
-- what is different can be named. Runs recorded before this have none.
create table screening_run_input (
    run_id char(64) not null references screening_run (run_id),
    position integer not null,
    sort varchar(40) not null,
    name text not null,
    identity text not null,
    primary key (run_id, position)
);
