select id, customer_id, street, city from public.address
