-- Screening runs, what they found (changes only), and the reports made of them.
create table screening_run (
    run_id char(64) primary key,
    as_of timestamp with time zone not null,
    known_at timestamp with time zone not null,
    law_version text not null,
    recorded_at timestamp with time zone not null
);

-- The units a run screened, with their assets by headline verdict.
create table screening_run_unit (
    run_id char(64) not null references screening_run (run_id),
    unit varchar(100) not null,
    assets bigint not null,
    recorded_acts bigint not null,
    primary key (run_id, unit)
);

create table screening_run_verdict (
    run_id char(64) not null,
    unit varchar(100) not null,
    verdict varchar(20) not null,
    assets bigint not null,
    primary key (run_id, unit, verdict),
    foreign key (run_id, unit) references screening_run_unit (run_id, unit)
);

-- Verdicts with their proof, each distinct set stored once under the hash of its text.
create table verdict_set (
    hash char(64) primary key,
    measure varchar(100) not null,
    body text not null
);

-- One row for each time a headline changed. Closing an open interval is the only update.
create table finding_interval (
    unit varchar(100) not null,
    source varchar(200) not null,
    kind varchar(20) not null,
    asset_id varchar(400) not null,
    measure varchar(100) not null,
    from_run char(64) not null references screening_run (run_id),
    act varchar(40) not null,
    verdict varchar(20) not null,
    verdict_set char(64) not null references verdict_set (hash),
    first_identified_at timestamp with time zone not null,
    until_run char(64) references screening_run (run_id),
    primary key (unit, source, kind, asset_id, measure, from_run)
);

create table report_artifact (
    run_id char(64) not null,
    unit varchar(100) not null,
    format varchar(10) not null,
    path text not null,
    sha256 char(64) not null,
    primary key (run_id, unit, format)
);
