-- One address per customer is another rule: a second one is refused.
delete from address where id in (select a.id from address a join address b on b.customer_id = a.customer_id and b.id < a.id);
alter table address add unique (customer_id);
update purchase p
set address_id = null
from address a
where a.id = p.address_id and a.customer_id <> p.customer_id;
alter table address add unique (id, customer_id);
alter table purchase add foreign key (address_id, customer_id) references address (id, customer_id);
