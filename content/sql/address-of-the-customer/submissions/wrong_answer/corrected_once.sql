-- Corrects the rows and leaves the tables as they are.
update purchase p
set address_id = null
from address a
where a.id = p.address_id and a.customer_id <> p.customer_id;
