-- All of a depot's shipments are fetched and sorted for 20.
create index on shipment (depot_id);
create index on shipment (lower(reference));
