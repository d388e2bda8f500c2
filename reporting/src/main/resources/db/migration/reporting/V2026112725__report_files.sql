-- The files of reports, several kinds for each unit. Takes the place of report_artifact, which knew the full ones.
create table report_file (
    run_id char(64) not null,
    unit varchar(100) not null,
    kind varchar(20) not null,
    format varchar(10) not null,
    path text not null,
    sha256 char(64) not null,
    primary key (run_id, unit, kind, format)
);

insert into report_file (run_id, unit, kind, format, path, sha256)
select run_id, unit, 'FULL', format, path, sha256 from report_artifact;

drop table report_artifact;
