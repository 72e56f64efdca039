-- Bodies may be CSV, in one of two encodings; what a sender reconciles with; and whose row a fault is about.
alter table import
    add column charset text,
    add column totals jsonb;

alter table import_fault
    add column hub text,
    add column year int,
    add column row_id text;

create index import_fault_hub on import_fault (hub, year) where hub is not null;
