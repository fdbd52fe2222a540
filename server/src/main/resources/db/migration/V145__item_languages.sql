-- The programming languages that an item can be answered in; none where that is no question.
alter table item_version add column languages text[] not null default '{}';

-- The bank that ships is read again at the next start, and fills them in.
delete from shipped_bank;
