select supplier_id, sku, cents, valid_from, changed_at from public.price
