select id, customer_id, address_id, cents from public.purchase
