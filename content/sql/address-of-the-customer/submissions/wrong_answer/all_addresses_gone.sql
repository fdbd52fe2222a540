-- Takes the address from every purchase of a customer that has a wrong one.
update purchase set address_id = null
where customer_id in (select p.customer_id from purchase p join address a on a.id = p.address_id where a.customer_id <> p.customer_id);
alter table address add unique (id, customer_id);
alter table purchase add foreign key (address_id, customer_id) references address (id, customer_id);
