alter table source_mapping add column stated text not null default '';
