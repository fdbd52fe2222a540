-- Both are compared for equality: either may come first.
create index on shipment (status, depot_id, due_at) include (reference);
create index on shipment using hash (lower(reference));
