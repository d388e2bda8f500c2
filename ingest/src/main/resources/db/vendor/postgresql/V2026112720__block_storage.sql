-- What is compressed before it is stored is not to be compressed again: that took half the time of storing a snapshot.
alter table asset_block alter column payload set storage external;
alter table block_signature alter column signatures set storage external;
alter table snapshot_block alter column row_numbers set storage external;
