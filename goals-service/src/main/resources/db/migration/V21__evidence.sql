-- What shows a measurement: https links, or names of the contract's attachments.
alter table measurement add column evidence text[] not null default '{}';
