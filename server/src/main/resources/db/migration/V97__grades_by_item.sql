-- Reports on an item read everybody's grades of it.
create index on grade (item_hash);
