begin;
update purchase set address_id = null
where address_id is not null
  and not exists (select from address a where a.id = purchase.address_id and a.customer_id = purchase.customer_id);
create unique index address_of_customer on address (customer_id, id);
alter table purchase drop constraint purchase_address_id_fkey;
alter table purchase add constraint purchase_address_of_customer
  foreign key (customer_id, address_id) references address (customer_id, id) on delete restrict on update no action;
commit;
