alter table business_unit add column facts text default '' not null;
alter table business_unit add column valid_from varchar(10) default '' not null;
