-- Without stopping those who write.
create index concurrently shipment_board on shipment (depot_id, status, due_at);
create index concurrently shipment_reference on shipment (lower(reference));
