-- In the right order, but the shipments of all depots are gone through.
create index on shipment (due_at, status, depot_id);
create index on shipment (lower(reference));
