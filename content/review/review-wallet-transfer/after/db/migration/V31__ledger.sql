-- Every move of money, for the accountants. The sum of a wallet's moves is its balance.
create table ledger (
  id        bigint generated always as identity primary key,
  wallet_id integer not null references wallet,
  cents     bigint not null check (cents <> 0),
  at        timestamptz not null default now()
);

create index ledger_wallet on ledger (wallet_id, at);

-- The nightly sum reads one day of all wallets.
create index ledger_at on ledger (at);

insert into ledger (wallet_id, cents)
select id, balance from wallet where balance <> 0;
