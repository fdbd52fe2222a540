-- Fast, since most of the rows are gone.
delete from shipment where status <> 'waiting';
create index on shipment (depot_id, due_at);
create index on shipment (lower(reference));
