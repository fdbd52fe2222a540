create table account (
  id   int primary key,
  name text not null
);

create table category (
  id   int primary key,
  name text not null
);

create table posting (
  id          int primary key,
  account_id  int not null references account,
  category_id int references category,
  booked_at   timestamp not null,
  cents       int not null,
  text        text not null
);

create index on posting (account_id, booked_at, id);
