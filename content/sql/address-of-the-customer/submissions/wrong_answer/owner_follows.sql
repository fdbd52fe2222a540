-- The purchase goes to another customer with the address.
update purchase p
set address_id = null
from address a
where a.id = p.address_id and a.customer_id <> p.customer_id;
alter table address add unique (id, customer_id);
alter table purchase add foreign key (address_id, customer_id) references address (id, customer_id) on update cascade;
