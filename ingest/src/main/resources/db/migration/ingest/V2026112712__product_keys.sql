-- Tens of thousands of product names come in one import: the counter of their keys is stored once in a thousand.
alter table product_name alter column product_key set cache 1000;
