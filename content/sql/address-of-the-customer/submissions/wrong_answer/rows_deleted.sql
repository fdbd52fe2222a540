-- Deletes the purchases instead of their addresses.
delete from purchase p using address a where a.id = p.address_id and a.customer_id <> p.customer_id;
alter table address add unique (id, customer_id);
alter table purchase add foreign key (address_id, customer_id) references address (id, customer_id);
