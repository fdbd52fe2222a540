-- What the measurement assumes of an item until there are responses, and which content was loaded.
alter table item_version
  add column guessing       double precision not null default 0,
  add column discrimination double precision not null default 1;

create table shipped_bank (
  only_one    boolean primary key default true check (only_one),
  fingerprint text not null,
  loaded_at   timestamptz not null
);
