select article_id, from_id, to_id, pieces from public.transfer
