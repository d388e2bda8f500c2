-- Facts that some row of the block states, beside the columns of the template; null when the block is older than this column.
alter table asset_block add column facts text;
