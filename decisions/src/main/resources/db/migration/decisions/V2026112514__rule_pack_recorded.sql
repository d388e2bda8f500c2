alter table rule_pack_load add column recorded_at timestamp with time zone;
update rule_pack_load set recorded_at = loaded_at;
alter table rule_pack_load alter column recorded_at set not null;
