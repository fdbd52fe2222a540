-- An index for every column.
create index on shipment (depot_id);
create index on shipment (status);
create index on shipment (due_at);
create index on shipment (lower(reference));
