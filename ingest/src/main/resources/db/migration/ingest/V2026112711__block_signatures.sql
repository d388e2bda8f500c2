-- By the signatures of its rows an unchanged row of the next night is recognised before it is read.
create table block_signature (
    block_id varchar(64) primary key,
    signatures bytea not null
);
