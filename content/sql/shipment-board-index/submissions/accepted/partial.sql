-- Only what waits is in the index of the board.
create index shipment_board on shipment (depot_id, due_at) where status = 'waiting';
create index shipment_lookup on shipment (lower(reference)) include (status);
