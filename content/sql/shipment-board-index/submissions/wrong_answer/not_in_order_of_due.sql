-- All that wait are fetched and sorted for 20.
create index on shipment (depot_id, status);
create index on shipment (lower(reference));
