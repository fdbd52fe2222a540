create index on shipment (depot_id, status, due_at);
create index on shipment (lower(reference));
