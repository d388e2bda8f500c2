-- People who sign in, and the units an asset manager is tied to. One text for H2 and PostgreSQL.
create table portal_account (
    name varchar(64) primary key,
    password_hash varchar(200) not null,
    role varchar(30) not null,
    enabled boolean not null,
    revision integer not null,
    created_at timestamp with time zone not null
);

create table portal_account_unit (
    account varchar(64) not null references portal_account (name),
    unit varchar(200) not null,
    primary key (account, unit)
);
