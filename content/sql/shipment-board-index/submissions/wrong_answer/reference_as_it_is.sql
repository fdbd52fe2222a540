-- An index on the column does not serve a condition on lower(column).
create index on shipment (depot_id, status, due_at);
create index on shipment (reference);
