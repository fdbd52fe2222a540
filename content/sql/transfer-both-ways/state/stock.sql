select warehouse_id, article_id, pieces from public.stock
