-- Leaves the old rows wrong: NOT VALID checks only new ones.
alter table address add unique (id, customer_id);
alter table purchase add foreign key (address_id, customer_id) references address (id, customer_id) not valid;
